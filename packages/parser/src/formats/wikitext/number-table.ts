/**
 * Rows of whole numbers, kept outside of the heap: an article has tens of thousands of places, which
 * as objects would take the collector longer than it takes to find them.
 */
export class NumberTable {
  private readonly width: number
  private numbers: Int32Array
  private count = 0

  /** `capacity` is how many rows are expected; there may be more. */
  constructor(width: number, capacity: number) {
    this.width = width
    this.numbers = new Int32Array(Math.max(capacity, 8) * width)
  }

  get length(): number {
    return this.count
  }

  /** The number at a place: the row times the width, plus the column. */
  at(place: number): number {
    return this.numbers[place] as number
  }

  set(place: number, value: number): void {
    this.numbers[place] = value
  }

  /** Adds a row, whose numbers are to be set; returns its index. */
  add(): number {
    if ((this.count + 1) * this.width > this.numbers.length) this.grow()
    this.count += 1
    return this.count - 1
  }

  /** Drops the rows from an index on. */
  cut(length: number): void {
    this.count = length
  }

  private grow(): void {
    const grown = new Int32Array(this.numbers.length * 2)
    grown.set(this.numbers)
    this.numbers = grown
  }
}
