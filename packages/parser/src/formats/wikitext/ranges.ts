/** A stretch of a text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Answers, for offsets that only grow, whether any range covers them. */
export class RangeWalk {
  private readonly ranges: readonly Range[]
  private index = 0
  private end = 0

  /** The ranges are in the order of their starts; they may overlap. */
  constructor(ranges: readonly Range[]) {
    this.ranges = ranges
  }

  covers(offset: number): boolean {
    for (; ; this.index += 1) {
      const range = this.ranges[this.index]
      if (range === undefined || range.start > offset) return offset < this.end
      if (range.end > this.end) this.end = range.end
    }
  }
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
