import type { Range } from '../wikitext/ranges.js'

/** A footnote of one line of plain words. */
export interface PlainFootnote extends Range {
  readonly name: string
  readonly contentStart: number
}

const pattern =
  /^(\[\^([\w-]{1,200})\]:[ \t]{1,3})(?!.*www\.)[a-z\d](?:[a-z\d ,.;()-]{0,1000}[a-z\d.,;()])?(?=\s*$)/i

/** Reads a block as a plain footnote; `undefined` where it is anything else. */
export function readPlainFootnote(
  text: string,
  start: number,
  end: number,
): PlainFootnote | undefined {
  if (!text.startsWith('[^', start)) return undefined
  const [found, opening = '', name = ''] = pattern.exec(text.slice(start, end)) ?? []
  if (found === undefined) return undefined
  return { name, start, end: start + found.length, contentStart: start + opening.length }
}
