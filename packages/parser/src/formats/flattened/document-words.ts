/** What the words of a document tell of each other, in any language. */
export class DocumentWords {
  private readonly text: string
  private common: ReadonlySet<string> | undefined
  private starts: ReadonlySet<string> | undefined
  private pairs: ReadonlyMap<string, number> | undefined

  constructor(text: string) {
    this.text = text
  }

  /** Whether a word stands in lower case somewhere, so that its capital may be that of a sentence. */
  isCommon(word: string): boolean {
    this.common ??= this.collect(/(?<![\p{L}\d])\p{Ll}[\p{L}'’]{0,40}/gu)
    return this.common.has(word.toLowerCase())
  }

  /** Whether a word begins a sentence or a line somewhere. */
  startsSentences(word: string): boolean {
    this.starts ??= this.collect(/(?<=\p{Ll}[.!?]["”')]{0,2} |\n)\p{Lu}[\p{L}'’]{0,40}/gu)
    return this.starts.has(word)
  }

  /** Whether two words that begin with capitals follow one another in more than one place. */
  isPair(first: string, second: string): boolean {
    this.pairs ??= this.countPairs()
    return (this.pairs.get(`${first} ${second}`) ?? 0) > 1
  }

  private collect(pattern: RegExp): ReadonlySet<string> {
    const words = new Set<string>()
    for (const [word] of this.text.matchAll(pattern)) {
      words.add(word)
      if (words.size >= mostWords) break
    }
    return words
  }

  private countPairs(): ReadonlyMap<string, number> {
    const pairs = new Map<string, number>()
    for (const { 1: first, 2: second } of this.text.matchAll(capitalPair)) {
      const key = `${first} ${second}`
      pairs.set(key, (pairs.get(key) ?? 0) + 1)
      if (pairs.size >= mostWords) break
    }
    return pairs
  }
}

/** Bounds the memory that a document without repetitions takes. */
const mostWords = 300_000

// The second word is looked at only, as it may be the first of the next pair.
const capitalPair = /(?<![\p{L}\d])(\p{Lu}[\p{L}'’]{0,40}) (?=(\p{Lu}[\p{L}'’]{0,40}))/gu
