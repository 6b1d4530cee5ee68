import type { TextGroup } from './data/cut-weights.js'
import {
  commonHeadings,
  connectors,
  continuations,
  nameEndings,
  sentenceStarters,
} from './data/english.js'

/** What is known around a value that has to be cut. */
export interface CutContext {
  readonly group: TextGroup
  /** Whether a value stands whole elsewhere in the document. */
  isLearned(value: string): boolean
  /** Names in the host of the citation's address, lower case, letters and digits only. */
  readonly hostNames: readonly string[]
  /** Whether the document glues headings to the text before them. */
  readonly gluesHeadings: boolean
  /** What the limit of the value is. */
  readonly limitKind: 'line' | 'template' | 'text'
}

/** A value by a candidate for its end, and the limit of the text it runs on into. */
interface Candidate {
  readonly start: number
  readonly end: number
  readonly limit: number
}

/** What speaks for or against a candidate, as names that weights are given to. */
export function describeCut(
  text: string,
  { start, end, limit }: Candidate,
  context: CutContext,
): readonly string[] {
  const value = text.slice(start, end)
  const rest = text.slice(end, Math.min(limit, end + 120))
  const left = classifyEnd(value)
  const right = classifyRest(rest, context)
  return [
    `left:${left}`,
    `right:${right}`,
    `${left}>${right.split('+')[0]}`,
    ...describeValue(value, context),
  ]
}

function classifyEnd(value: string): string {
  if (value === '') return 'empty'
  const word = value.slice(value.lastIndexOf(' ') + 1)
  if (/[.]["')\]]*$/.test(word))
    return /^(?:\p{Lu}\.)+$|^(?:Inc|Ltd|Co|Jr|Sr|Corp|Mr|Dr|St|No|ed|eds|al)\.$/u.test(word)
      ? 'abbr'
      : 'stop'
  if (/[!?]["')\]]*$/.test(word)) return 'mark'
  if (/["'”’]$/.test(word)) return 'quote'
  if (/[)\]]$/.test(word)) return 'paren'
  if (/[,;:(\-–—|[/&+]$/.test(word)) return 'open'
  if (/^(?:The|A|An|Of|In|And)$/.test(word)) return 'article'
  if (connectors.has(word)) return 'connector'
  if (/^\d+$/.test(word)) return 'digits'
  if (/\.(?:com|org|net|edu|gov|co|uk|de|fr|info|int)$/i.test(word)) return 'domain'
  if (nameEndings.has(word.toLowerCase())) return 'ending'
  if (/^\P{L}*\p{Lu}{2,}s?$/u.test(word)) return 'caps'
  if (/^\P{L}*\p{Lu}$/u.test(word)) return 'letter'
  if (/^\P{L}*\p{Lu}/u.test(word)) return 'capital'
  if (/^\P{L}*\p{Ll}/u.test(word)) return 'lower'
  return 'other'
}

function classifyRest(rest: string, context: CutContext): string {
  if (rest.trim() === '') return `end-${context.limitKind}`
  if (/^\s*\n/.test(rest)) return 'end-line'
  const gap = /^\s/.test(rest) ? '' : 'glued-'
  const words = rest.trimStart().split(/\s+/, 4)
  const first = words[0] ?? ''
  const heading = context.gluesHeadings && commonHeadings.includes(rest.trim())
  if (heading) return `${gap}heading`
  return `${gap}${classifyStart(first)}+${classifyNext(words[1] ?? '')}`
}

function classifyStart(word: string): string {
  const bare = word.replace(/[,;:.'"]+$/, '')
  if (/^[.,;:)\]]+$/.test(word)) return `punct${word.charAt(0)}`
  if (/^[.,;:)\]]/.test(word)) return 'punct'
  if (/^["“'‘]/.test(word)) return 'quote'
  if (/^[([]/.test(word)) return 'paren'
  if (/^\d/.test(word)) return 'digit'
  if (sentenceStarters.has(bare)) return word === bare ? 'starter' : 'starter,'
  if (connectors.has(word)) return 'connector'
  if (continuations.has(bare)) return 'continuation'
  if (/^\p{Lu}/u.test(word)) return word === bare ? 'capital' : 'capital,'
  if (/^\p{Ll}/u.test(word)) return word === bare ? 'lower' : 'lower,'
  return 'other'
}

function classifyNext(word: string): string {
  if (word === '') return 'none'
  if (continuations.has(word.replace(/[,;:.]+$/, ''))) return 'verb'
  if (connectors.has(word)) return 'connector'
  if (/^\p{Ll}/u.test(word)) return 'lower'
  if (/^\p{Lu}/u.test(word)) return 'capital'
  if (/^\d/.test(word)) return 'digit'
  return 'other'
}

/** Sizes of values in words; the bound of each bucket. */
const sizes = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 26, 35, 50, 80]

function describeValue(value: string, context: CutContext): readonly string[] {
  if (value === '') return ['size:0']
  const words = value.split(/\s+/)
  const features = [`size:${sizes.find((size) => words.length <= size) ?? 'more'}`]
  if (context.isLearned(value)) features.push('learned')
  if (matchesHost(value, context.hostNames)) features.push('host')
  const inner = words.slice(0, -1)
  const stops = inner.filter((word) => /\p{Ll}{2}[.!?]["')\]]*$/u.test(word)).length
  if (stops > 0) features.push(stops === 1 ? 'stops:1' : 'stops:more')
  const lower = words.filter((word) => /^\p{Ll}/u.test(word) && !connectors.has(word)).length
  if (lower > 0) features.push(`lower:${Math.min(lower, 3)}`)
  if (lower > words.length / 2) features.push('sentence')
  const starters = inner.slice(1).filter((word) => sentenceStarters.has(word)).length
  if (starters > 0) features.push(`starters:${Math.min(starters, 2)}`)
  if (words.some((word) => continuations.has(word))) features.push('verbs')
  if (!isBalanced(value)) features.push('unbalanced')
  if (/\p{Ll}{2}\p{Lu}\p{Ll}/u.test(value)) features.push('camel')
  if (/,/.test(value.slice(0, -1))) features.push('comma')
  return features
}

function isBalanced(value: string): boolean {
  const count = (pattern: RegExp): number => value.match(pattern)?.length ?? 0
  if (count(/\(/g) !== count(/\)/g) || count(/\[/g) !== count(/\]/g)) return false
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g) && count(/''/g) % 2 === 0
}

/** Whether a value is the name of the site that the citation's address is on. */
function matchesHost(value: string, hostNames: readonly string[]): boolean {
  if (hostNames.length === 0) return false
  const words = value
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
  const joined = words.join('')
  if (joined.length < 2) return false
  const important = words.filter((word) => !connectors.has(word) && word !== 'the')
  const initials = words.map((word) => word.charAt(0)).join('')
  const importantInitials = important.map((word) => word.charAt(0)).join('')
  return hostNames.some(
    (name) =>
      name === joined ||
      name === important.join('') ||
      (initials.length > 1 && (name === initials || name === importantInitials)) ||
      (name.length > 4 && name === foldHead(important)),
  )
}

/** The first word shortened to its initial, as in `nytimes`, `washpost` not. */
function foldHead(words: readonly string[]): string {
  if (words.length < 2) return ''
  const initials = words.slice(0, -1).map((word) => word.charAt(0))
  return initials.join('') + (words.at(-1) ?? '')
}
