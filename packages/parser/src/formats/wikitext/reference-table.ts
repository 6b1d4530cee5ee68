import { NumberTable } from './number-table.js'
import { sortRows } from './ranges.js'
import type { Tag } from './tag-reader.js'

/** The row of a reference where there is none. */
export const noReference = -1

const none = -1

const start = 0
const isListed = 1
const parent = 2
const template = 3
const index = 4
const attributesStart = 5
const attributesEnd = 6
const contentStart = 7
const contentEnd = 8
const end = 9
const width = 10

/**
 * The references that open in a text, as offsets, each in a row; those that are never closed
 * included, which are none.
 */
export class ReferenceTable {
  private readonly rows: NumberTable

  /** `capacity` is how many references are expected; there may be more. */
  constructor(capacity: number) {
    this.rows = new NumberTable(width, capacity)
  }

  get length(): number {
    return this.rows.length
  }

  startOf(row: number): number {
    return this.rows.at(row * width + start)
  }

  /** Whether it stands in a list of definitions. */
  isListDefined(row: number): boolean {
    return this.rows.at(row * width + isListed) === 1
  }

  /** The reference around it. */
  parentOf(row: number): number {
    return this.rows.at(row * width + parent)
  }

  /** The row of the template that stands for a `<ref>`; `undefined` where none does. */
  templateOf(row: number): number | undefined {
    const found = this.rows.at(row * width + template)
    return found === none ? undefined : found
  }

  /** Whether it is a `<ref>`; what is neither this nor a template was never closed. */
  isTag(row: number): boolean {
    return this.rows.at(row * width + end) !== none
  }

  attributesStartOf(row: number): number {
    return this.rows.at(row * width + attributesStart)
  }

  attributesEndOf(row: number): number {
    return this.rows.at(row * width + attributesEnd)
  }

  contentStartOf(row: number): number {
    return this.rows.at(row * width + contentStart)
  }

  contentEndOf(row: number): number {
    return this.rows.at(row * width + contentEnd)
  }

  /** After the closing tag of a `<ref>`. */
  tagEndOf(row: number): number {
    return this.rows.at(row * width + end)
  }

  /** Its place among the references, once these are listed. */
  indexOf(row: number): number {
    return this.rows.at(row * width + index)
  }

  setIndex(row: number, place: number): void {
    this.rows.set(row * width + index, place)
  }

  /** Adds a reference that opens at an offset within another; returns its row. */
  add(offset: number, parentRow: number, isListDefined: boolean): number {
    const row = this.rows.add()
    this.rows.set(row * width + start, offset)
    this.rows.set(row * width + isListed, isListDefined ? 1 : 0)
    this.rows.set(row * width + parent, parentRow)
    this.rows.set(row * width + template, none)
    this.rows.set(row * width + end, none)
    this.rows.set(row * width + index, none)
    return row
  }

  setTemplate(row: number, templateRow: number): void {
    this.rows.set(row * width + template, templateRow)
  }

  setTag(row: number, tag: Tag): void {
    this.rows.set(row * width + attributesStart, tag.attributesStart)
    this.rows.set(row * width + attributesEnd, tag.attributesEnd)
    this.rows.set(row * width + contentStart, tag.contentStart)
    this.endTag(row, tag.contentEnd, tag.end)
  }

  endTag(row: number, contentEndOffset: number, endOffset: number): void {
    this.rows.set(row * width + contentEnd, contentEndOffset)
    this.rows.set(row * width + end, endOffset)
  }

  /** The innermost reference that was closed, of a reference and those around it. */
  closest(row: number): number {
    let found = row
    while (found !== noReference && !this.isClosed(found)) found = this.parentOf(found)
    // Hostile text nests unclosed references deeply: the way is shortened, to be walked only once.
    for (let at = row; at !== noReference && at !== found; ) {
      const next = this.parentOf(at)
      this.rows.set(at * width + parent, found)
      at = next
    }
    return found
  }

  /** The rows in the order of the text. */
  inOrder(): readonly number[] {
    const all: number[] = []
    const { length } = this.rows
    for (let row = 0; row < length; row += 1) all.push(row)
    return sortRows(all, this)
  }

  private isClosed(row: number): boolean {
    return this.isTag(row) || this.rows.at(row * width + template) !== none
  }
}
