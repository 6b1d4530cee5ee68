import { NumberTable } from './number-table.js'

/** What stands for the `=` of a part that has none. */
export const noEquals = -1

const start = 0
const equals = 1
const width = 2

/** Parts of the templates that are open: of each the offset after its `|` and that of its `=`. */
export class PartList {
  private readonly rows = new NumberTable(width, 32)

  get length(): number {
    return this.rows.length
  }

  startOf(index: number): number {
    return this.rows.at(index * width + start)
  }

  equalsOf(index: number): number {
    return this.rows.at(index * width + equals)
  }

  /** Adds a part that starts at an offset, without a `=` yet. */
  add(offset: number): void {
    const row = this.rows.add()
    this.rows.set(row * width + start, offset)
    this.rows.set(row * width + equals, noEquals)
  }

  /** Gives the last part its `=`. */
  setEquals(offset: number): void {
    this.rows.set((this.rows.length - 1) * width + equals, offset)
  }

  /** Drops the parts from an index on. */
  cut(length: number): void {
    this.rows.cut(length)
  }
}
