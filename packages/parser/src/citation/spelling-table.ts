/** A name as it may be written, and what it canonically is. */
export interface Spelling {
  readonly name: string
  readonly written: string
}

/**
 * Finds names in a text where they stand, exactly as they are spelled, without copying them out: a
 * hash table with open addressing, whose hashes are made of a few of the characters.
 */
export class SpellingTable {
  private readonly spellings: readonly (Spelling | undefined)[]
  private readonly longest: number
  private readonly mask: number

  /** Of spellings given twice the first counts. */
  constructor(spellings: readonly Spelling[]) {
    const size = 2 ** Math.ceil(Math.log2(spellings.length * 2 + 1))
    const slots: (Spelling | undefined)[] = Array.from({ length: size }, () => undefined)
    this.mask = size - 1
    this.longest = spellings.reduce((longest, { written }) => Math.max(longest, written.length), 0)
    this.spellings = slots
    for (const spelling of spellings) {
      const slot = this.slotOf(spelling.written, 0, spelling.written.length)
      slots[slot] ??= spelling
    }
  }

  /** The spelling that stands from `start` to `end`. */
  find(text: string, start: number, end: number): Spelling | undefined {
    if (start === end || end - start > this.longest) return undefined
    return this.spellings[this.slotOf(text, start, end)]
  }

  /** The slot of the spelling that stands from `start` to `end`: an empty one where there is none. */
  private slotOf(text: string, start: number, end: number): number {
    const first = text.charCodeAt(start)
    const middle = text.charCodeAt((start + end) >>> 1)
    const last = text.charCodeAt(end - 1)
    let slot = Math.imul(first + middle * 0x1f + last * 0x3c1 + (end - start) * 0x7441, 0x9e3779b1)
    for (slot = (slot >>> 16) & this.mask; ; slot = (slot + 1) & this.mask) {
      const spelling = this.spellings[slot]
      if (spelling === undefined) return slot
      if (spelling.written.length === end - start && standsAt(spelling.written, text, start)) {
        return slot
      }
    }
  }
}

function standsAt(written: string, text: string, start: number): boolean {
  for (let at = 0; at < written.length; at += 1) {
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  }
  return true
}
