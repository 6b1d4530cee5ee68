import type { ReferenceAttribute } from '@veracite/core'
import { equalsSign, isSpace } from './characters.js'
import type { WikitextSource } from './wikitext-source.js'

const quote = 0x22
const apostrophe = 0x27

const none: readonly ReferenceAttribute[] = []

/**
 * Reads the attributes of a tag that stand from `start` to `end`: each a name and, where there is
 * one, a value in quotes or up to white space.
 *
 * Source: the attributes pattern of MediaWiki's Sanitizer.
 */
export function readAttributes(
  source: WikitextSource,
  start: number,
  end: number,
): readonly ReferenceAttribute[] {
  if (start >= end) return none
  const attributes: ReferenceAttribute[] = []
  for (let at = start; at < end; ) {
    if (!isNameUnit(source.text.charCodeAt(at))) {
      at += 1
      continue
    }
    const nameEnd = skipWhile(isNameCharacter, source.text, { start: at, end })
    const value = findValue(source.text, nameEnd, end)
    if (value !== undefined) {
      attributes.push({
        name: source.text.slice(at, nameEnd).toLowerCase(),
        value: foldSpace(source.text.slice(value.start, value.end)),
        span: source.span(at, value.next),
      })
    }
    at = value?.next ?? nameEnd
  }
  return attributes
}

function foldSpace(value: string): string {
  return /[\t\r\n]| {2}|^ | $/.test(value) ? value.replaceAll(/[\t\r\n ]+/g, ' ').trim() : value
}

/** Where the value stands of the attribute whose name ends at `nameEnd`. */
interface Value {
  readonly start: number
  readonly end: number
  /** After the value and its quotes. */
  readonly next: number
}

/** The value after a name, empty where none is given; `undefined` where the name is no name. */
function findValue(text: string, nameEnd: number, end: number): Value | undefined {
  const equals = skipWhile(isSpace, text, { start: nameEnd, end })
  if (equals === end || text.charCodeAt(equals) !== equalsSign) {
    const isName = nameEnd === end || isSpace(text.charCodeAt(nameEnd))
    return isName ? { start: nameEnd, end: nameEnd, next: nameEnd } : undefined
  }
  const start = skipWhile(isSpace, text, { start: equals + 1, end })
  const unit = text.charCodeAt(start)
  if (start < end && (unit === quote || unit === apostrophe)) {
    const closing = text.indexOf(text.charAt(start), start + 1)
    if (closing === -1 || closing >= end) return { start: start + 1, end, next: end }
    const next = closing + 1
    if (next === end || isSpace(text.charCodeAt(next)))
      return { start: start + 1, end: closing, next }
  }
  const next = skipWhile(isNoSpace, text, { start, end })
  return { start, end: next, next }
}

function skipWhile(
  accepts: (unit: number) => boolean,
  text: string,
  range: { readonly start: number; readonly end: number },
): number {
  let at = range.start
  while (at < range.end && accepts(text.charCodeAt(at))) at += 1
  return at
}

function isNoSpace(unit: number): boolean {
  return !isSpace(unit)
}

/** Whether a name may start with a code unit: letters of any script, digits, `:` and `_`. */
function isNameUnit(unit: number): boolean {
  const lower = unit | 0x20
  const isLetter = (lower >= 0x61 && lower <= 0x7a) || unit >= 0x80
  return isLetter || (unit >= 0x30 && unit <= 0x3a) || unit === 0x5f
}

/** Whether a name may go on with a code unit: the above, `-` and `.`. */
function isNameCharacter(unit: number): boolean {
  return isNameUnit(unit) || unit === 0x2d || unit === 0x2e
}
