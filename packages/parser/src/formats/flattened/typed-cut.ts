import type { Cut } from './cut.js'
import type { ValueType } from './data/parameter-types.js'
import { readDate } from './values/date.js'
import { readIdentifier } from './values/identifier.js'
import { readNumber, readPages } from './values/pages.js'
import { readUrl } from './values/url.js'
import { readAnchor, readEdition, readFormat, readKeyword, readLanguages } from './values/words.js'

type Reader = (text: string, start: number, name: string) => number

/** Types whose values have a grammar; all others are free text. */
const readers: Readonly<Partial<Record<ValueType, Reader>>> = {
  date: readDate,
  url: readUrl,
  identifier: readIdentifier,
  language: readLanguages,
  pages: readPages,
  number: readNumber,
  keyword: readKeyword,
  edition: readEdition,
  format: readFormat,
  anchor: readAnchor,
}

/** Whether values of a type have a grammar that tells where they end. */
export function isTyped(type: ValueType): boolean {
  return Object.hasOwn(readers, type)
}

/** Where a value stands: it may reach from `start` to `limit`. */
export interface TypedRange {
  readonly start: number
  readonly limit: number
  /** Whether the limit is a line break that only a glued heading stands before. */
  readonly endsInHeading?: boolean
}

/**
 * Cuts a value by the grammar of its type.
 *
 * @returns `null` where the text from `start` to `limit` does not begin with such a value
 */
export function cutTyped(
  text: string,
  range: TypedRange,
  { type, name }: { readonly type: ValueType; readonly name: string },
): Cut | null {
  const { start, limit, endsInHeading } = range
  // Grammars that end at white space would read on into a template that follows at once.
  const length = readers[type]?.(text.slice(start, limit), 0, name) ?? -1
  if (length <= 0) return null
  const end = start + length
  if (endsInHeading === true && unbounded.has(type)) {
    const unglued = unglueHeading(text, { start, end, limit })
    if (unglued !== null) return unglued
  }
  return { end, confidence: confidenceAfter(text.slice(end, Math.min(limit, end + 2))) }
}

/** Types whose values end at white space only. */
const unbounded: ReadonlySet<ValueType> = new Set(['url', 'identifier'])

/** The longest heading that is looked for. */
const longestHeading = 80

const lastCapitalWord = /(?<=[^\p{Lu}/_%+=&-])\p{Lu}[\p{Ll}'’-]*$/u

/** Takes the first word of a heading off a value that it is glued to. */
function unglueHeading(
  text: string,
  { start, end, limit }: { readonly start: number; readonly end: number; readonly limit: number },
): Cut | null {
  const rest = text.slice(end, limit)
  if (rest.length > longestHeading || /[.!?;,]/.test(rest)) return null
  const word = lastCapitalWord.exec(text.slice(start, end))
  return word === null || word.index === 0 ? null : { end: start + word.index, confidence: 0.85 }
}

/** How sure the end of a value is by what stands after it. */
function confidenceAfter(next: string): number {
  if (next === '' || /^\s/.test(next)) return 0.99
  if (/^[\p{Lu}"'([*]/u.test(next)) return 0.97
  if (/^[.,;)](?:\s|$)/.test(next)) return 0.95
  return 0.6
}
