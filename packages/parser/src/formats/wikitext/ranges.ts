import { NumberTable } from './number-table.js'

/** A stretch of a text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Stretches of a text, by their index. */
export interface Ranges {
  readonly length: number
  startOf(index: number): number
  endOf(index: number): number
}

/** Stretches of a text that are no objects. */
export class RangeList implements Ranges {
  private rows: NumberTable

  /** `capacity` is how many ranges are expected; there may be more. */
  constructor(capacity = 0) {
    this.rows = new NumberTable(2, capacity)
  }

  /** The ranges of some objects. */
  static of(ranges: readonly Range[]): RangeList {
    const list = new RangeList(ranges.length)
    for (const { start, end } of ranges) list.add(start, end)
    return list
  }

  /** Some of the ranges of a list, by their rows. */
  static pick(ranges: Ranges, rows: readonly number[]): RangeList {
    const list = new RangeList(rows.length)
    for (const row of rows) list.add(ranges.startOf(row), ranges.endOf(row))
    return list
  }

  get length(): number {
    return this.rows.length
  }

  startOf(index: number): number {
    return this.rows.at(index * 2)
  }

  endOf(index: number): number {
    return this.rows.at(index * 2 + 1)
  }

  add(start: number, end: number): void {
    const row = this.rows.add()
    this.rows.set(row * 2, start)
    this.rows.set(row * 2 + 1, end)
  }

  /** The same ranges in the order of their starts. */
  sorted(): RangeList {
    const { length } = this
    for (let index = 1; index < length; index += 1) {
      if (this.startOf(index) >= this.startOf(index - 1)) continue
      const all: number[] = []
      for (let row = 0; row < length; row += 1) all.push(row)
      return RangeList.pick(this, sortRows(all, this))
    }
    return this
  }
}

/** Answers, for offsets that only grow, whether any range covers them. */
export class RangeWalk {
  private readonly ranges: Ranges
  private index = 0
  private end = 0

  /** The ranges are in the order of their starts; they may overlap. */
  constructor(ranges: Ranges) {
    this.ranges = ranges
  }

  covers(offset: number): boolean {
    return this.endAround(offset) > offset
  }

  /** The furthest end of the ranges that cover an offset, or an offset that is not after it. */
  endAround(offset: number): number {
    const { ranges } = this
    const { length } = ranges
    for (; this.index < length && ranges.startOf(this.index) <= offset; this.index += 1) {
      const end = ranges.endOf(this.index)
      if (end > this.end) this.end = end
    }
    return this.end
  }
}

/** Puts the rows of a table into the order of their starts, in place. */
export function sortRows(rows: number[], table: Pick<Ranges, 'startOf'>): number[] {
  let last = 0
  for (const row of rows) {
    const start = table.startOf(row)
    if (start < last) return rows.sort((a, b) => table.startOf(a) - table.startOf(b))
    last = start
  }
  return rows
}

/** Puts things into the order of their starts, in place. */
export function sortByStart<T extends { readonly start: number }>(list: T[]): T[] {
  let last = 0
  for (const { start } of list) {
    if (start < last) return list.sort((a, b) => a.start - b.start)
    last = start
  }
  return list
}
