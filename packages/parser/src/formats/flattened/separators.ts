import { canonicalParameterName } from '../../citation/parameter-names.js'
import { isKnownParameter } from './parameter-types.js'

/** A comma with the parameter name and the `=` after it. */
export interface Separator {
  /** Of the comma. */
  readonly start: number
  readonly nameStart: number
  readonly nameEnd: number
  /** After the `=`. */
  readonly end: number
  /** The canonical name. */
  readonly name: string
  readonly isKnown: boolean
  /** Whether white space stands before or after the comma. */
  readonly isSpaced: boolean
  /** Whether only white space stands before it in its line. */
  readonly startsLine: boolean
}

/** The longest parameter name that is looked at. */
const longestName = 60

const plausibleName = /^\p{L}[\p{L}\d]*(?:[ _-][\p{L}\d]+){0,3}[.:]?$/u

/** Finds whatever may be a separator between two offsets; the values decide which ones are. */
export function findSeparators(text: string, start: number, end: number): readonly Separator[] {
  const separators: Separator[] = []
  let previous = start
  // A search in the whole text would go past the end, once for each citation.
  for (const { index } of text.slice(start, end).matchAll(/=/g)) {
    const separator = readSeparator(text, previous, start + index)
    if (separator !== undefined) separators.push(separator)
    previous = start + index + 1
  }
  return separators
}

function readSeparator(text: string, earliest: number, equals: number): Separator | undefined {
  const from = Math.max(earliest, equals - longestName)
  const head = text.slice(from, equals)
  const at = head.lastIndexOf(',')
  if (at === -1) return undefined
  const rawName = head.slice(at + 1).trim()
  if (!plausibleName.test(rawName)) return undefined
  const start = from + at
  const nameStart = start + 1 + (head.length - at - 1 - head.slice(at + 1).trimStart().length)
  const name = canonicalParameterName(rawName)
  const before = lastNonBlank(text, earliest, start)
  return {
    start,
    nameStart,
    nameEnd: nameStart + rawName.length,
    end: equals + 1,
    name,
    isKnown: isKnownParameter(name),
    isSpaced: before !== start || nameStart !== start + 1,
    startsLine: text.slice(before, start).includes('\n'),
  }
}

/** The offset after the last character before `end` that is no white space. */
function lastNonBlank(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1
  return at
}
