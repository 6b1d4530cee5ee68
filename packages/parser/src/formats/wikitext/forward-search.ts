/** Finds the next place of a string, and searches again only when that place is behind. */
export class ForwardSearch {
  private readonly text: string
  private readonly needle: string
  private searchedFrom = 0
  private found = -1

  constructor(text: string, needle: string) {
    this.text = text
    this.needle = needle
  }

  /** The first place at or after an offset; the length of the text where there is none. */
  next(offset: number): number {
    if (offset > this.found || offset < this.searchedFrom) {
      const found = this.text.indexOf(this.needle, offset)
      this.searchedFrom = offset
      this.found = found === -1 ? this.text.length : found
    }
    return this.found
  }
}
