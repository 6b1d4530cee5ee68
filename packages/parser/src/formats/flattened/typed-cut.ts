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

/**
 * Cuts a value by the grammar of its type.
 *
 * @returns `null` where the text from `start` to `limit` does not begin with such a value
 */
export function cutTyped(
  text: string,
  range: { readonly start: number; readonly limit: number },
  parameter: { readonly type: ValueType; readonly name: string },
): Cut | null {
  const { start, limit } = range
  const end = readers[parameter.type]?.(text, start, parameter.name) ?? -1
  if (end === -1 || end > limit || end === start) return null
  return { end, confidence: confidenceAfter(text.slice(end, Math.min(limit, end + 2))) }
}

/** How sure the end of a value is by what stands after it. */
function confidenceAfter(next: string): number {
  if (next === '' || /^\s/.test(next)) return 0.99
  if (/^[\p{Lu}"'([*]/u.test(next)) return 0.97
  if (/^[.,;)](?:\s|$)/.test(next)) return 0.95
  return 0.6
}
