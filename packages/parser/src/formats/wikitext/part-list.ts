/** What stands for the `=` of a part that has none. */
export const noEquals = -1

/**
 * Parts of templates: of each the offset after its `|` and that of its `=`. Kept as bare numbers
 * outside of the heap, since an article has tens of thousands of them.
 */
export class PartList {
  private numbers: Int32Array
  private count = 0

  /** `capacity` is how many parts are expected; there may be more. */
  constructor(capacity: number) {
    this.numbers = new Int32Array(Math.max(capacity, 32) * 2)
  }

  get length(): number {
    return this.count
  }

  startOf(index: number): number {
    return this.numbers[index * 2] ?? 0
  }

  equalsOf(index: number): number {
    return this.numbers[index * 2 + 1] ?? noEquals
  }

  add(start: number, equals: number): void {
    if (this.count * 2 === this.numbers.length) this.grow()
    this.numbers[this.count * 2] = start
    this.numbers[this.count * 2 + 1] = equals
    this.count += 1
  }

  /** Gives the last part its `=`. */
  setEquals(offset: number): void {
    this.numbers[this.count * 2 - 1] = offset
  }

  /** Adds the parts of another list from an index on. */
  addFrom(other: PartList, from: number): void {
    for (let index = from; index < other.length; index += 1) {
      this.add(other.startOf(index), other.equalsOf(index))
    }
  }

  /** Drops the parts from an index on. */
  cut(length: number): void {
    this.count = length
  }

  private grow(): void {
    const grown = new Int32Array(this.numbers.length * 2)
    grown.set(this.numbers)
    this.numbers = grown
  }
}
