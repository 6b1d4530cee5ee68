import { noEquals, type PartList } from './part-list.js'

const equals = 1
const nameStart = 2
const nameEnd = 3
const valueStart = 4
const valueEnd = 5
const width = 6

/**
 * The parts of the templates that matter: of each, in a row of numbers outside of the heap, the
 * offset after its `|` and that of its `=`; and once it is read, where its name and value stand.
 */
export class PartTable {
  private numbers: Int32Array
  private count = 0

  /** `capacity` is how many parts are expected; there may be more. */
  constructor(capacity: number) {
    this.numbers = new Int32Array(Math.max(capacity, 8) * width)
  }

  get length(): number {
    return this.count
  }

  startOf(row: number): number {
    return this.numbers[row * width] as number
  }

  /** `noEquals` where there is none. */
  equalsOf(row: number): number {
    return this.numbers[row * width + equals] as number
  }

  nameStartOf(row: number): number {
    return this.numbers[row * width + nameStart] as number
  }

  nameEndOf(row: number): number {
    return this.numbers[row * width + nameEnd] as number
  }

  valueStartOf(row: number): number {
    return this.numbers[row * width + valueStart] as number
  }

  valueEndOf(row: number): number {
    return this.numbers[row * width + valueEnd] as number
  }

  /** Adds a part that starts at an offset, without a `=` yet. */
  add(start: number): void {
    this.addBoth(start, noEquals)
  }

  /** Gives the last part its `=`. */
  setEquals(offset: number): void {
    this.numbers[(this.count - 1) * width + equals] = offset
  }

  /** Adds the parts of a list from an index on. */
  addFrom(list: PartList, from: number): void {
    const { length } = list
    for (let index = from; index < length; index += 1) {
      this.addBoth(list.startOf(index), list.equalsOf(index))
    }
  }

  setName(row: number, start: number, end: number): void {
    this.numbers[row * width + nameStart] = start
    this.numbers[row * width + nameEnd] = end
  }

  setValue(row: number, start: number, end: number): void {
    this.numbers[row * width + valueStart] = start
    this.numbers[row * width + valueEnd] = end
  }

  private addBoth(start: number, equalsOffset: number): void {
    if ((this.count + 1) * width > this.numbers.length) this.grow()
    this.numbers[this.count * width] = start
    this.numbers[this.count * width + equals] = equalsOffset
    this.count += 1
  }

  private grow(): void {
    const grown = new Int32Array(this.numbers.length * 2)
    grown.set(this.numbers)
    this.numbers = grown
  }
}
