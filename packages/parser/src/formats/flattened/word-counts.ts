import { connectors, continuations, sentenceStarters } from './data/english.js'

/** Sizes of values in words; the bound of each bucket. */
const sizes = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 26, 35, 50, 80, 120]

/** Counts the words of ever longer values, each word once. */
export class WordCounts {
  private readonly stretch: string
  private readonly words: readonly { readonly index: number; readonly word: string }[]
  /** Words that stand whole before the last of the value. */
  private whole = 0
  private stops = 0
  private lower = 0
  private starters = 0
  private verbs = 0
  private commas = 0
  private readonly marks = new OpenMarks()

  constructor(stretch: string) {
    this.stretch = stretch
    this.words = [...stretch.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, index }))
  }

  /** The last word of the value of a length, and what the words before it count as. */
  upTo(length: number): { readonly word: string; readonly counts: readonly string[] } {
    let next = this.words[this.whole + 1]
    while (next !== undefined && next.index < length) {
      this.count(this.words[this.whole]?.word ?? '')
      this.whole += 1
      next = this.words[this.whole + 1]
    }
    const start = this.words[this.whole]?.index ?? 0
    const word = start < length ? this.stretch.slice(start, length) : ''
    return { word, counts: this.name(word) }
  }

  private count(word: string): void {
    if (/[\p{Ll}\d)][.!?]["')\]”]*$/u.test(word)) this.stops += 1
    if (/,$/.test(word)) this.commas += 1
    if (/^\p{Ll}/u.test(word) && !connectors.has(word)) this.lower += 1
    if (this.whole > 0 && sentenceStarters.has(word)) this.starters += 1
    if (continuations.has(word)) this.verbs += 1
    this.marks.add(word)
  }

  private name(last: string): readonly string[] {
    const words = this.whole + (last === '' ? 0 : 1)
    const isLower = /^\p{Ll}/u.test(last) && !connectors.has(last)
    const lower = this.lower + (isLower ? 1 : 0)
    const features = [`size:${sizes.find((size) => words <= size) ?? 'more'}`]
    if (this.stops > 0) features.push(`stops:${Math.min(this.stops, 3)}`)
    if (this.commas > 0) features.push(`commas:${Math.min(this.commas, 3)}`)
    if (lower > 0) features.push(`lower:${Math.min(lower, 4)}`)
    if (lower > words / 2) features.push('sentence')
    if (this.starters > 0) features.push(`starters:${Math.min(this.starters, 2)}`)
    if (this.verbs > 0) features.push(`verbs:${Math.min(this.verbs, 2)}`)
    if (!this.marks.isBalancedAfter(last)) features.push('unbalanced')
    return features
  }
}

/** Marks that open and close: brackets, and quotation marks of both kinds. */
const pairs: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/\(/g, /\)/g],
  [/\[/g, /\]/g],
  [/“/g, /”/g],
  [/«/g, /»/g],
]

/** Counts which brackets and quotation marks are open after ever more words. */
class OpenMarks {
  private readonly open = pairs.map(() => 0)
  private quotes = 0
  private apostrophes = 0

  add(word: string): void {
    for (const [index, [open, close]] of pairs.entries()) {
      this.open[index] = (this.open[index] ?? 0) + countOf(word, open) - countOf(word, close)
    }
    this.quotes += countOf(word, /"/g)
    this.apostrophes += countOf(word, /''+/g)
  }

  /** Whether none is open after one more word. */
  isBalancedAfter(word: string): boolean {
    if ((this.quotes + countOf(word, /"/g)) % 2 === 1) return false
    if ((this.apostrophes + countOf(word, /''+/g)) % 2 === 1) return false
    return pairs.every(
      ([open, close], index) =>
        (this.open[index] ?? 0) + countOf(word, open) - countOf(word, close) === 0,
    )
  }
}

function countOf(word: string, pattern: RegExp): number {
  return word.match(pattern)?.length ?? 0
}
