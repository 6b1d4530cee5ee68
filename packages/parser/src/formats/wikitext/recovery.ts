import {
  closeBrace,
  equalsSign,
  lessThan,
  newline,
  openBrace,
  openBracket,
  pipe,
} from './characters.js'
import { ForwardSearch } from './forward-search.js'
import { noEquals } from './part-list.js'
import type { PartTable } from './part-table.js'
import type { UnclosedCitation } from './scan-result.js'
import type { Ending, TemplateTable } from './template-table.js'
import type { WikitextSource } from './wikitext-source.js'

/** The tag of a reference. */
const referenceTag = /<\/?ref(?:erences)?[\s/>]/iy
/** A line break before a blank line, a heading, a list item, or the next row or the end of a table. */
const lineBreak = /\n(?=[ \t\r]*\n|==|[*#:;]|\|(?:-|\}(?!\})))/y
/** An address and what follows it, which is no part of it. */
const addressAndMore = /^\s*https?:\/\/\S+(?=\s)/

/** Reads the unclosed citations of a text, in its order. */
export class Recovery {
  private readonly source: WikitextSource
  private readonly templates: TemplateTable
  private readonly text: string
  private readonly linkEnds: ForwardSearch
  private readonly linkBreaks: readonly ForwardSearch[]
  private readonly parts: PartTable
  /** The index of the first part of the citation. */
  private partsFrom = 0
  private at = 0
  /** Templates that are open inside. */
  private depth = 0
  /** Single braces that are open inside. */
  private singles = 0

  /** What is read is added to `templates`. */
  constructor(source: WikitextSource, templates: TemplateTable) {
    this.source = source
    this.templates = templates
    this.text = source.text
    this.parts = source.parts
    this.linkEnds = new ForwardSearch(source.text, ']]')
    this.linkBreaks = ['[[', '}}', '\n'].map((needle) => new ForwardSearch(source.text, needle))
  }

  /** Reads a citation up to where a person would end it, at the latest at `limit`; returns its row. */
  recover(unclosed: UnclosedCitation, limit: number): number | undefined {
    this.partsFrom = this.parts.length
    this.at = unclosed.start + 2
    this.depth = 0
    this.singles = 0
    const ending = this.readToEnd(limit) ?? (limit === unclosed.limit ? 'limit' : 'break')
    if (!this.hasParts()) return undefined
    const isClosed = ending === 'braces' || ending === 'brace'
    const partsEnd = isClosed ? this.at : this.endOfLastPart(Math.min(this.at, limit))
    const end = isClosed ? this.at + (ending === 'braces' ? 2 : 1) : partsEnd
    const { templates } = this
    const row = templates.add(unclosed.known, unclosed.holder)
    templates.setSpan(row, unclosed.start, end)
    this.placeName(row, unclosed.start + 2)
    templates.setParts(row, this.partsFrom, this.parts.length)
    templates.setPartsEnd(row, partsEnd)
    templates.setEnding(row, ending)
    return row
  }

  private placeName(row: number, start: number): void {
    const end = this.parts.startOf(this.partsFrom) - 1
    const nameStart = this.source.trimStart(start, end)
    this.templates.setName(row, nameStart, this.source.trimEnd(nameStart, end))
  }

  /** Stops at the place where the citation ends; `undefined` where that is the limit. */
  private readToEnd(limit: number): Ending | undefined {
    while (this.at < limit) {
      const unit = this.text.charCodeAt(this.at)
      const isDouble = this.text.charCodeAt(this.at + 1) === unit
      if (unit === closeBrace && this.depth === 0) {
        if (isDouble) return 'braces'
        if (this.singles === 0) return 'brace'
      }
      if (unit === newline && matchesAt(lineBreak, this.text, this.at)) return 'break'
      if (unit === lessThan && matchesAt(referenceTag, this.text, this.at)) return 'break'
      if (isDouble && (unit === openBrace || unit === closeBrace)) {
        this.depth += unit === openBrace ? 1 : -1
        this.at += 2
      } else if (isDouble && unit === openBracket) this.at = this.endOfLink(limit)
      else this.readOne(unit)
    }
    return undefined
  }

  /** Reads one character, or one comment, that ends nothing. */
  private readOne(unit: number): void {
    const { at } = this
    this.at = Math.max(at + 1, unit === lessThan ? this.source.skipDropped(at) : 0)
    if (this.depth > 0) return
    if (unit === openBrace) this.singles += 1
    else if (unit === closeBrace) this.singles -= 1
    else if (unit === pipe) this.parts.add(at + 1)
    else if (unit === equalsSign && this.hasParts() && this.lastEquals() === noEquals) {
      this.parts.setEquals(at)
    }
  }

  private hasParts(): boolean {
    return this.parts.length > this.partsFrom
  }

  private lastEquals(): number {
    return this.parts.equalsOf(this.parts.length - 1)
  }

  /** The offset after the link that starts here, or after its brackets where it has no end. */
  private endOfLink(limit: number): number {
    const inside = this.at + 2
    const end = this.linkEnds.next(inside)
    const isLink =
      end < limit &&
      this.linkBreaks.every((search) => search.next(inside) > end) &&
      this.source.isPlainBetween(inside, end)
    return isLink ? end + 2 : inside
  }

  /** Where the last part ends of a citation that nothing closes. */
  private endOfLastPart(limit: number): number {
    const start = this.parts.startOf(this.parts.length - 1)
    const from = Math.max(start, this.lastEquals() + 1)
    const address = addressAndMore.exec(this.text.slice(from, limit))
    return this.source.trimEnd(from, address === null ? limit : from + address[0].length)
  }
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
