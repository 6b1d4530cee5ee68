import type { Stretch } from './split-pieces.js'

/** Ends whatever block the text before it is of. */
const gap = '\n\n'

/** Stretches of a document put together to be parsed, and where in the document each part stands. */
export class JoinedText {
  readonly text: string
  private readonly stretches: readonly Stretch[]
  /** Of each stretch, where it starts in the text. */
  private readonly starts: readonly number[]
  private readonly length: number

  constructor(document: string, stretches: readonly Stretch[]) {
    const starts: number[] = []
    const parts: string[] = []
    let length = 0
    for (const [index, { start, end }] of stretches.entries()) {
      const before = stretches[index - 1]
      if (before !== undefined && before.isRepeated !== true) {
        parts.push(gap)
        length += gap.length
      }
      starts.push(length)
      parts.push(document.slice(start, end))
      length += end - start
    }
    this.text = parts.join('')
    this.stretches = stretches
    this.starts = starts
    this.length = length
  }

  /** The offset in the document of an offset in the text. */
  offsetAt(at: number): number {
    const index = this.indexAt(at)
    const { start, end } = this.stretches[index] ?? nowhere
    return Math.min(start + at - (this.starts[index] ?? 0), end)
  }

  /** The offset in the document that what ends at an offset in the text ends at. */
  endAt(at: number): number {
    return at === 0 ? this.offsetAt(0) : Math.min(this.offsetAt(at - 1) + 1, this.end)
  }

  /** Whether what starts at an offset in the text is of this piece, and not repeated from another. */
  isOwn(at: number): boolean {
    return at < this.length && this.stretches[this.indexAt(at)]?.isRepeated !== true
  }

  /** The offset in the document that the last stretch ends at. */
  get end(): number {
    return this.stretches.at(-1)?.end ?? 0
  }

  private indexAt(at: number): number {
    let low = 0
    let high = this.starts.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((this.starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return low
  }
}

const nowhere: Stretch = { start: 0, end: 0 }
