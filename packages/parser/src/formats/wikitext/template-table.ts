import type { KnownTemplate } from './known-templates.js'
import { NumberTable } from './number-table.js'
import { type Ranges, sortRows } from './ranges.js'

/** How an unclosed citation ends. */
export type Ending =
  /** By braces that MediaWiki does not take for its end, for what stays open inside. */
  | 'braces'
  /** By a single brace. */
  | 'brace'
  /** By the end of its reference or of the text. */
  | 'limit'
  /** By a blank line, a heading, a list item, a row of a table, a reference or the next citation. */
  | 'break'

const endings: readonly (Ending | undefined)[] = [undefined, 'braces', 'brace', 'limit', 'break']

const start = 0
const end = 1
const nameStart = 2
const nameEnd = 3
const partsFrom = 4
const partsTo = 5
const partsEnd = 6
const holder = 7
const ending = 8
const width = 9

/** The templates that the parser reads, as offsets, each in a row; in the order in which they close. */
export class TemplateTable implements Ranges {
  private readonly known: KnownTemplate[] = []
  private readonly rows: NumberTable

  /** `capacity` is how many templates are expected; there may be more. */
  constructor(capacity: number) {
    this.rows = new NumberTable(width, capacity)
  }

  get length(): number {
    return this.rows.length
  }

  knownOf(row: number): KnownTemplate {
    return this.known[row] as KnownTemplate
  }

  startOf(row: number): number {
    return this.rows.at(row * width + start)
  }

  endOf(row: number): number {
    return this.rows.at(row * width + end)
  }

  nameStartOf(row: number): number {
    return this.rows.at(row * width + nameStart)
  }

  nameEndOf(row: number): number {
    return this.rows.at(row * width + nameEnd)
  }

  /** The first of the parts of the text that are its own. */
  partsFromOf(row: number): number {
    return this.rows.at(row * width + partsFrom)
  }

  /** After the last of its parts. */
  partsToOf(row: number): number {
    return this.rows.at(row * width + partsTo)
  }

  /** Where the last part ends. */
  partsEndOf(row: number): number {
    return this.rows.at(row * width + partsEnd)
  }

  /** The innermost reference that was open around it; `noReference` where none was. */
  holderOf(row: number): number {
    return this.rows.at(row * width + holder)
  }

  /** How it ends where nothing closes it. */
  endingOf(row: number): Ending | undefined {
    return endings[this.rows.at(row * width + ending)]
  }

  /** Adds a template, whose places are to be set; returns its row. */
  add(known: KnownTemplate, holderRow: number): number {
    const row = this.rows.add()
    this.known.push(known)
    this.rows.set(row * width + holder, holderRow)
    this.rows.set(row * width + ending, 0)
    return row
  }

  setSpan(row: number, startOffset: number, endOffset: number): void {
    this.rows.set(row * width + start, startOffset)
    this.rows.set(row * width + end, endOffset)
  }

  setName(row: number, startOffset: number, endOffset: number): void {
    this.rows.set(row * width + nameStart, startOffset)
    this.rows.set(row * width + nameEnd, endOffset)
  }

  setParts(row: number, from: number, to: number): void {
    this.rows.set(row * width + partsFrom, from)
    this.rows.set(row * width + partsTo, to)
  }

  setPartsEnd(row: number, offset: number): void {
    this.rows.set(row * width + partsEnd, offset)
  }

  setEnding(row: number, value: Ending): void {
    this.rows.set(row * width + ending, endings.indexOf(value))
  }

  /** Takes a template for another. */
  setKnown(row: number, known: KnownTemplate): void {
    this.known[row] = known
  }

  /** The rows of the templates that have one of some roles, in the order of the text. */
  rowsOf(...roles: readonly KnownTemplate['role'][]): number[] {
    const found: number[] = []
    const { length } = this.rows
    for (let row = 0; row < length; row += 1) {
      if (roles.includes(this.knownOf(row).role)) found.push(row)
    }
    return sortRows(found, this)
  }
}
