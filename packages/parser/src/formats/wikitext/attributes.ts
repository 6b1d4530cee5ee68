import type { ReferenceAttribute } from '@veracite/core'
import { equalsSign, isSpace } from './characters.js'
import type { WikitextSource } from './wikitext-source.js'

const quote = 0x22
const apostrophe = 0x27

const none: readonly ReferenceAttribute[] = []

/** The length of ` name=a`. */
const shortestName = 7

/** The attributes of a tag that stand from `start` to `end`. */
export function readAttributes(
  source: WikitextSource,
  start: number,
  end: number,
): readonly ReferenceAttribute[] {
  if (start >= end) return none
  const attributes: ReferenceAttribute[] = []
  const reader = new AttributeReader(source.text, start, end)
  while (reader.next()) {
    attributes.push({
      name: reader.name(),
      value: reader.value(),
      span: source.span(reader.start, reader.end),
    })
  }
  return attributes
}

/** The name of a tag's reference, whose attributes stand from `start` to `end`. */
export function readReferenceName(
  { text }: WikitextSource,
  start: number,
  end: number,
): string | undefined {
  if (end - start < shortestName) return undefined
  let name = ''
  const reader = new AttributeReader(text, start, end)
  while (reader.next()) if (reader.name() === 'name') name = reader.value()
  return name || undefined
}

/** The last value given to an attribute; an empty one counts as none. */
export function findAttribute(
  attributes: readonly ReferenceAttribute[],
  name: string,
): string | undefined {
  for (let at = attributes.length - 1; at >= 0; at -= 1) {
    const attribute = attributes[at]
    if (attribute?.name === name) return attribute.value || undefined
  }
  return undefined
}

/**
 * Reads the attributes of a tag one after another: each a name and, where there is one, a value in
 * quotes or up to white space.
 *
 * Source: the attributes pattern of MediaWiki's Sanitizer.
 */
class AttributeReader {
  /** Where the attribute starts that was read last. */
  start: number
  /** After the attribute and the quotes of its value. */
  end: number
  private readonly text: string
  private readonly limit: number
  private nameEnd: number
  private valueStart: number
  private valueEnd: number

  constructor(text: string, start: number, limit: number) {
    this.text = text
    this.limit = limit
    this.start = start
    this.end = start
    this.nameEnd = start
    this.valueStart = start
    this.valueEnd = start
  }

  /** Goes on to the next attribute; `false` where there is none. */
  next(): boolean {
    let at = this.end
    while (at < this.limit) {
      if (!isNameUnit(this.text.charCodeAt(at))) {
        at += 1
        continue
      }
      this.start = at
      while (at < this.limit && isNameCharacter(this.text.charCodeAt(at))) at += 1
      this.nameEnd = at
      if (this.readValue()) return true
    }
    return false
  }

  name(): string {
    return this.text.slice(this.start, this.nameEnd).toLowerCase()
  }

  value(): string {
    return foldSpace(this.text.slice(this.valueStart, this.valueEnd))
  }

  /** Reads the value after the name, empty where none is given; `false` where that is no name. */
  private readValue(): boolean {
    const equals = this.skipSpace(this.nameEnd)
    if (equals === this.limit || this.text.charCodeAt(equals) !== equalsSign) {
      this.place(this.nameEnd, this.nameEnd, this.nameEnd)
      return this.nameEnd === this.limit || isSpace(this.text.charCodeAt(this.nameEnd))
    }
    const start = this.skipSpace(equals + 1)
    if (!this.readQuoted(start)) {
      let end = start
      while (end < this.limit && !isSpace(this.text.charCodeAt(end))) end += 1
      this.place(start, end, end)
    }
    return true
  }

  /** Reads a value in quotes, the last of which may be missing; `false` where there is none. */
  private readQuoted(start: number): boolean {
    const unit = this.text.charCodeAt(start)
    if (start >= this.limit || (unit !== quote && unit !== apostrophe)) return false
    const closing = this.text.indexOf(unit === quote ? '"' : "'", start + 1)
    if (closing === -1 || closing >= this.limit) {
      this.place(start + 1, this.limit, this.limit)
      return true
    }
    const next = closing + 1
    if (next < this.limit && !isSpace(this.text.charCodeAt(next))) return false
    this.place(start + 1, closing, next)
    return true
  }

  private place(valueStart: number, valueEnd: number, end: number): void {
    this.valueStart = valueStart
    this.valueEnd = valueEnd
    this.end = end
  }

  private skipSpace(offset: number): number {
    let at = offset
    while (at < this.limit && isSpace(this.text.charCodeAt(at))) at += 1
    return at
  }
}

function foldSpace(value: string): string {
  return needsFolding(value) ? value.replaceAll(/[\t\r\n ]+/g, ' ').trim() : value
}

/** Whether a value has white space at an end, twice in a row, or other than spaces. */
function needsFolding(value: string): boolean {
  let isAfterSpace = true
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at)
    if (unit === 0x09 || unit === 0x0a || unit === 0x0d) return true
    if (unit === 0x20 && isAfterSpace) return true
    isAfterSpace = unit === 0x20
  }
  return isAfterSpace && value !== ''
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
