import {
  commonHeadings,
  connectors,
  continuations,
  nameEndings,
  sentenceStarters,
} from './data/english.js'
import { knownNames } from './data/known-names.js'
import type { TextGroup } from './data/parameter-types.js'
import type { DocumentWords } from './document-words.js'
import { matchesHost } from './host-names.js'
import { WordCounts } from './word-counts.js'

/** What is known around a value that has to be cut. */
export interface CutContext {
  readonly group: TextGroup
  readonly words: DocumentWords
  /** Whether a value stands whole elsewhere in the document. */
  isLearned(value: string): boolean
  /** Names in the host of the citation's address, lower case. */
  readonly hostNames: readonly string[]
  /** Whether the document glues headings to the text before them. */
  readonly gluesHeadings: boolean
  /** What the limit of the value is. */
  readonly limitKind: 'line' | 'template' | 'text'
}

/** How far a sentence is looked into after a candidate. */
const lookahead = 120

/** The longest value that is compared with names. */
const longestName = 120

/** Tells what speaks for or against the ends that a value may have. */
export class CutDescriber {
  private readonly stretch: string
  /** The stretch and some of what follows it. */
  private readonly text: string
  private readonly context: CutContext
  private readonly counts: WordCounts

  constructor(stretch: string, text: string, context: CutContext) {
    this.stretch = stretch
    this.text = text
    this.context = context
    this.counts = new WordCounts(stretch)
  }

  /** Names what speaks for or against a length; lengths are asked for in ascending order. */
  describe(length: number): readonly string[] {
    const { context } = this
    const value = this.stretch.slice(0, length)
    const rest = this.text.slice(length, length + lookahead)
    const { word, counts } = this.counts.upTo(length)
    const left = classifyEnd(word)
    const [right = '', after = ''] = classifyRest(rest, context)
    const features = [
      `left:${left}`,
      `right:${right}`,
      `right:${right}+${after}`,
      `${left}>${right}`,
      ...counts,
      ...this.describeWords(word, rest),
    ]
    if (right.startsWith('glued-capital')) features.push(this.describeGlue(word, rest))
    if (length > 0 && length < longestName) {
      if (context.isLearned(value)) features.push('learned')
      if (knownNames.has(value)) features.push('known')
      if (matchesHost(value, context.hostNames)) features.push('host')
    }
    return features
  }

  /** Whether a capital within a word is that of a heading, of a name such as `McKay` or of a text. */
  private describeGlue(word: string, rest: string): string {
    const { gluesHeadings, limitKind } = this.context
    if (/^(?:Mc|Mac|De|Di|Da|La|Le|Van|Fitz)$/.test(word)) return 'glue:name'
    if (gluesHeadings && limitKind === 'line') return 'glue:heading'
    return /\s/.test(rest.trim()) ? 'glue:text' : 'glue:word'
  }

  /** What the document knows of the words on both sides of a candidate. */
  private describeWords(last: string, rest: string): readonly string[] {
    const { words } = this.context
    const features: string[] = []
    const lastName = capitalWord.exec(last)?.[0]
    const next = /^\s/.test(rest) ? capitalWord.exec(rest.trimStart())?.[0] : undefined
    if (next !== undefined) {
      const isCommon = words.isCommon(next)
      features.push(isCommon ? 'next:common' : 'next:proper')
      if (words.startsSentences(next)) features.push('next:starts')
      if (lastName !== undefined && words.isPair(lastName, next)) features.push('next:pair')
    }
    if (lastName !== undefined) {
      features.push(words.isCommon(lastName) ? 'last:common' : 'last:proper')
    }
    return features
  }
}

const capitalWord = /^\p{Lu}[\p{L}'’]*/u

const abbreviation =
  /^(?:\p{Lu}\.)+$|^(?:Inc|Ltd|Co|Jr|Sr|Corp|Mr|Dr|St|No|ed|eds|al|Vol|vol|pp?)\.$/u

const ends: readonly (readonly [kind: string, test: RegExp])[] = [
  ['abbr', abbreviation],
  ['stop', /\.["')\]”]*$/],
  ['mark', /[!?]["')\]”]*$/],
  ['quote', /["'”’]$/],
  ['paren', /[)\]]$/],
  ['open', /[,;:(\-–—[/&+]$/],
  ['article', /^(?:The|A|An|Of|In|And|For|On|At|To)$/],
]

const shapes: readonly (readonly [kind: string, test: RegExp])[] = [
  ['digits', /^\d+$/],
  ['domain', /\.(?:com|org|net|edu|gov|co|uk|de|fr|info|int)$/i],
  ['caps', /^\P{L}*\p{Lu}{2,}s?$/u],
  ['letter', /^\P{L}*\p{Lu}$/u],
  ['capital', /^\P{L}*\p{Lu}/u],
  ['lower', /^\P{L}*\p{Ll}/u],
]

function classifyEnd(word: string): string {
  if (word === '') return 'empty'
  const end = ends.find(([, test]) => test.test(word))
  if (end !== undefined) return end[0]
  if (connectors.has(word)) return 'connector'
  if (nameEndings.has(word.toLowerCase())) return 'ending'
  return shapes.find(([, test]) => test.test(word))?.[0] ?? 'other'
}

/** What follows a candidate, and what follows that. */
function classifyRest(rest: string, context: CutContext): readonly [string, string] {
  if (rest.trim() === '') return [`end-${context.limitKind}`, '']
  const gap = /^\s/.test(rest) ? '' : 'glued-'
  if (context.gluesHeadings && commonHeadings.includes(rest.trim())) return [`${gap}heading`, '']
  if (/^\s*,\s*[,|-]/.test(rest)) return ['cell', '']
  const [first = '', second = ''] = rest.trimStart().split(/\s+/, 2)
  return [gap + classifyStart(first), classifyNext(second)]
}

function classifyStart(word: string): string {
  const bare = word.replace(/[,;:.'"]+$/, '')
  if (/^[.,;:)\]]+$/.test(word)) return `punct${word.charAt(0)}`
  if (/^[.,;:)\]]/.test(word)) return 'punct'
  if (/^["“'‘]/.test(word)) return 'quote'
  if (/^[([]/.test(word)) return 'paren'
  if (/^\d/.test(word)) return 'digit'
  if (/^[*#•]/.test(word)) return 'item'
  if (/^[{|=<&]/.test(word)) return 'markup'
  const mark = word === bare ? '' : ','
  if (sentenceStarters.has(bare)) return `starter${mark}`
  if (connectors.has(bare)) return 'connector'
  if (continuations.has(bare)) return 'continuation'
  if (/^\p{Lu}/u.test(word)) return `capital${mark}`
  return /^\p{Ll}/u.test(word) ? `lower${mark}` : 'other'
}

function classifyNext(word: string): string {
  if (word === '') return 'none'
  if (continuations.has(word.replace(/[,;:.]+$/, ''))) return 'verb'
  if (connectors.has(word)) return 'connector'
  if (/^\p{Ll}/u.test(word)) return 'lower'
  if (/^\p{Lu}/u.test(word)) return 'capital'
  return /^\d/.test(word) ? 'digit' : 'other'
}
