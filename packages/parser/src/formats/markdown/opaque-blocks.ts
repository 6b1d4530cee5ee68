/** A block in which no other begins, and which blank lines do not end. */
export interface Opaque {
  readonly start: number
  /** Whether a line is its last. */
  readonly isLast?: (line: string) => boolean
  /** Where its last line ends, where that is known. */
  readonly end?: number
  /** In a list, the indentation without which a line is not of it any more. */
  readonly indentation?: number
}

const fence = /(`{3,})[^`\r\n]*(?=[\r\n]|$)|(~{3,})/y
const hidden = /<(?:(!--)|(?:script|pre|style|textarea)(?![\w-])|(\?)|(!\[CDATA\[)|(![a-z]))/iy

const frontMatter = /^\ufeff?(---|\+\+\+)[ \t]*(?:\r\n?|\n)/

/** Where the front matter of a document ends; 0 where it has none. */
export function findFrontMatterEnd(text: string): number {
  const [opening, marker] = frontMatter.exec(text) ?? []
  if (opening === undefined || marker === undefined) return 0
  const closing = marker === '---' ? /^---[ \t]*$/gm : /^\+\+\+[ \t]*$/gm
  closing.lastIndex = opening.length
  return closing.test(text) ? closing.lastIndex : 0
}

/** The block of code, comment or the like that the line from `start` to `end` begins. */
export function findOpaque(text: string, start: number, end: number): Opaque | undefined {
  const first = text.charAt(start)
  if (first === '`' || first === '~') return findFence(text, start)
  if (first !== '<') return undefined
  hidden.lastIndex = start
  const found = hidden.exec(text)
  if (found === null) return undefined
  const closing = closingOf(found)
  if (closing.test(text.slice(start + found[0].length, end))) return undefined
  return { start, isLast: (line) => closing.test(line) }
}

function findFence(text: string, start: number): Opaque | undefined {
  fence.lastIndex = start
  const [, ticks, tildes] = fence.exec(text) ?? []
  const marker = ticks ?? tildes ?? ''
  if (marker === '') return undefined
  const character = marker.charAt(0)
  return { start, isLast: (line) => /^ {0,3}\S/.test(line) && isRun(line.trim()) }

  /** Counted rather than matched: a marker may be of any length. */
  function isRun(written: string): boolean {
    if (written.length < marker.length) return false
    return written === character.repeat(written.length)
  }
}

function closingOf([, comment, instruction, data, declaration]: RegExpExecArray): RegExp {
  if (comment !== undefined) return /-->/
  if (instruction !== undefined) return /\?>/
  if (data !== undefined) return /\]\]>/
  return declaration === undefined ? /<\/(?:script|pre|style|textarea)>/i : />/
}
