import { createHash } from 'node:crypto'
import type { LiveEvidence, PageFacts } from '@veracite/core'
import { compareTokens, foldText, tokenize } from '../match/fold-text.js'
import { decode } from './url-shape.js'

/** Likeness of two texts from which they may be the same page. */
const sameText = 0.9
/** Different words that only one of two pages has, up to which they are the same: a record among menus has more. */
const maxOwnWords = 4
/** UTF-16 code units of text under which a page that scripts complete tells nothing. */
const shellLength = 500
/** Headings from which such a page was written where it came from; one, where prose stands under it. */
const shellHeadings = 3

/** Paths of programs that are told by their query what to show. */
const program = /(?:^|\/)(?:[^/.]*|[^/]+\.(?:php\d?|aspx?|cgi|pl|jsp|do|cfm|py|exe|dll))$/i
/** Parameters that name what is shown; what else there is may be without effect. */
const naming =
  /^(?:(?:article|story|item|doc|document|record|post|news|page|entry|node|product|topic|thread|content|text|pub|event|film|book|person|object)?_?(?:id|no|nr|num)|p|t|aid|pid|nid|tid)$/i

/**
 * An address beside a page that no one has: the same for each directory, or for each program, so that
 * it is asked once, and the same in each run, so that a recording has it. `undefined` for a home page.
 */
export function siblingUrl(url: string): string | undefined {
  const parsed = new URL(url)
  const named = [...parsed.searchParams].find(
    ([name, value]) => naming.test(name) && /^\d{1,20}$/.test(value),
  )
  if (named !== undefined && program.test(parsed.pathname)) {
    return beside(parsed, `${parsed.pathname}?${named[0]}=`, '')
  }
  const path = parsed.pathname.replace(/\/$/, '')
  if (path === '') return undefined
  const directory = path.slice(0, path.lastIndexOf('/') + 1)
  return beside(parsed, directory, /\.[a-z]{3,5}$/i.exec(path)?.[0] ?? '')
}

function beside({ origin }: URL, start: string, end: string): string {
  const token = createHash('sha256')
    .update(origin + start)
    .digest('hex')
    .slice(0, 16)
  return new URL(`${start}${token}${end}`, origin).href
}

/**
 * Whether a page is what its site answers to any address, as far as can be told. The words of the
 * addresses do not count, as many a page repeats what it was asked for.
 */
export function isSamePage(
  page: PageFacts,
  url: string,
  { page: other, url: otherUrl = siblingUrl(url) ?? url }: NonNullable<LiveEvidence['sibling']>,
): boolean {
  if (other === undefined) return false
  if (isShell(page) || page.contentType !== other.contentType) return false
  const asked = new Set([url, otherUrl].flatMap(wordsOfAddress))
  const wordsOf = (text: string): string[] =>
    tokenize(foldText(text)).filter((word) => !asked.has(word))
  if (wordsOf(page.title ?? '').join(' ') !== wordsOf(other.title ?? '').join(' ')) return false
  const [left, right] = [page, other].map(({ title = '', text }) => wordsOf(`${title} ${text}`))
  if (left === undefined || right === undefined) return false
  const isEqual = left.length === 0 && right.length === 0
  return isEqual || (compareTokens(left, right) >= sameText && countOwn(left, right) <= maxOwnWords)
}

/** Whether scripts are to complete a page, so that what was sent tells little of it. */
export function isShell({
  traits = [],
  textLength,
  headings,
  proseLength = 0,
}: PageFacts): boolean {
  const isShort = textLength < shellLength
  const isBare = isShort && headings.length < (proseLength > 0 ? 1 : shellHeadings)
  return traits.includes('shell') || (traits.includes('scripted') && isBare)
}

/** How many different words, numbers aside, one of two texts has and the other has not. */
function countOwn(words: readonly string[], others: readonly string[]): number {
  const known = new Set(others)
  return new Set(words.filter((word) => !known.has(word) && !/^\d+$/.test(word))).size
}

function wordsOfAddress(url: string): string[] {
  const { pathname, search, hostname } = new URL(url)
  return tokenize(foldText(`${decode(pathname + search)} ${hostname}`))
}
