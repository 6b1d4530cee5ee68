import type { Hop, LiveEvidence, PageFacts } from '@veracite/core'
import { scoreTitle } from '../match/score-title.js'
import { findErrorPage } from './error-pages.js'
import type { JudgeContext } from './judge-context.js'
import type { Judgement } from './judge-status.js'
import { scriptOf } from './scripts-of.js'
import { isSamePage } from './sibling.js'
import { findNotFoundSign, hasOwnText, isArticle, isBareMessage } from './soft-404.js'
import { isParked, isParkingSite, isSpam } from './takeovers.js'
import {
  isConsentUrl,
  isHome,
  isLikeHome,
  isLoginUrl,
  isNamedAfter,
  isNotFoundPath,
  isPayUrl,
  isSameSite,
  isSearchUrl,
  isSectionAbove,
  isShorter,
  isTrivialRedirect,
  mentionsNotFound,
  namesFragment,
} from './url-shape.js'
import { findWall } from './walls.js'

/** Likeness of titles from which a page is the cited one, and under which it is another. */
const sameTitle = 0.75
const otherTitle = 0.3

/** A page that was answered with success, with what the tests on it go by. */
interface Case {
  readonly page: PageFacts
  readonly last: Hop
  readonly evidence: LiveEvidence
  readonly context: JudgeContext
  /** How far the page's title is the cited one; `null` where one of the two has none. */
  readonly likeness: number | null
  readonly isRedirected: boolean
}

/** A test on a page: the judgement it comes to, or nothing. */
type Test = (subject: Case) => Judgement | undefined

/**
 * Judges a page that was answered with success.
 *
 * The tests run in order, and the first that fires decides: walls before signs of absence, as what
 * stands behind a wall cannot be seen.
 */
export function judgePage(
  page: PageFacts,
  evidence: LiveEvidence,
  context: JudgeContext,
): Judgement {
  const subject = toCase(page, evidence, context)
  const tests = isCited(subject) ? testsOnCitedPage : testsOnOtherPage
  for (const test of tests) {
    const judgement = test(subject)
    if (judgement !== undefined) return judgement
  }
  return judgeRedirect(subject)
}

/** Whether a page that seems alive leaves a doubt that its sibling could settle. */
export function isDoubtful(
  page: PageFacts,
  evidence: LiveEvidence,
  context: JudgeContext,
): boolean {
  if (isLikeHome(context.url)) return false
  if (findNotFoundSign(page) !== undefined) return true
  const { likeness, last, isRedirected } = toCase(page, evidence, context)
  if (likeness !== null && likeness >= sameTitle) return false
  const isOther = likeness !== null && likeness < otherTitle
  const isAbove = isSectionAbove(last.url, context.url) || isShorter(last.url, context.url)
  if (leadsWithin(evidence)) return false
  return isOther || (isRedirected && isAbove)
}

/** Whether a page carries a title that it is cited under. */
export function carriesCitedTitle(page: PageFacts, context: JudgeContext): boolean {
  return (likenessOf(page, context) ?? 0) >= sameTitle
}

function likenessOf(page: PageFacts, { titles = [] }: JudgeContext): number | null {
  const scores = titles.map((title) => scoreTitle(title, page)).filter((score) => score !== null)
  return scores.length === 0 ? null : Math.max(...scores)
}

function toCase(page: PageFacts, evidence: LiveEvidence, context: JudgeContext): Case {
  const last = evidence.hops.at(-1) ?? { url: context.url, status: 200, headers: {} }
  return {
    page,
    last,
    evidence,
    context,
    likeness: likenessOf(page, context),
    isRedirected: !isTrivialRedirect(context.url, last.url),
  }
}

/** Whether the page carries the cited title, which is evidence that it is the cited one. */
function isCited({ likeness }: Case): boolean {
  return likeness !== null && likeness >= sameTitle
}

const soft = (reason: Judgement['reason']): Judgement => ({ status: 'soft-404', reason })
const blocked = (reason: Judgement['reason']): Judgement => ({ status: 'blocked', reason })

const testEmpty: Test = ({ page, last }) => {
  if (page.bodyLength === 0 && last.status !== 202) return soft('empty')
  const isBlank = /html/.test(page.contentType ?? '') && page.textLength === 0
  const shows = page.traits?.some((trait) => trait === 'scripted' || trait === 'media') ?? false
  return isBlank && !shows && page.title === undefined ? soft('empty') : undefined
}

const testAccepted: Test = ({ page, last }) =>
  last.status === 202 && !isArticle(page) ? blocked('bot-wall') : undefined

const testWall: Test = ({ page, last, context }) => {
  const wall = findWall(page, last.headers)
  if (wall !== undefined) return blocked(wall)
  const led = (isThere: (url: string) => boolean): boolean =>
    isThere(last.url) && !isThere(context.url)
  if (led(isConsentUrl)) return blocked('consent-wall')
  if (led(isLoginUrl)) return blocked('login-wall')
  return led(isPayUrl) ? blocked('paywall') : undefined
}

const testErrorPage: Test = ({ page }) =>
  findErrorPage(page) === undefined ? undefined : { status: 'unstable', reason: 'error-page' }

const testNotFoundPage: Test = ({ page, last, context, likeness, isRedirected }) => {
  // Where the cited address is about missing pages, only its site can tell.
  if (mentionsNotFound(context.url)) return undefined
  // So it is where nothing tells what was cited, and there is something to read.
  if (likeness === null && hasOwnText(page)) return undefined
  if (findNotFoundSign(page)?.certain) return soft('not-found-page')
  return isRedirected && isNotFoundPath(last.url) && !hasOwnText(page)
    ? soft('not-found-page')
    : undefined
}

/** Wording that is not enough by itself is, where the site says the same of a page that no one has. */
const testNotFoundSibling: Test = ({ page, evidence: { sibling } }) => {
  const sign = findNotFoundSign(page)
  if (sign === undefined || sibling?.page === undefined) return undefined
  const other = sibling.status < 300 ? findNotFoundSign(sibling.page) : undefined
  const isSame = isSamePage(page, sibling.page) || other?.wording === sign.wording
  return isSame ? soft('not-found-page') : undefined
}

const testParked: Test = ({ page, last, context, isRedirected }) => {
  const wasSold = isRedirected && !isSameSite(last.url, context.url)
  return isParked(page, context.url) || (wasSold && isParkingSite(last.url))
    ? soft('parked')
    : undefined
}

const testHijacked: Test = ({ page, context, likeness }) => {
  const { url, titles = [] } = context
  return isSpam(page, { url, titles, isOther: (likeness ?? 0) < otherTitle })
    ? soft('hijacked')
    : undefined
}

/** The home page of another site in another script is no language version of a page. */
const testChangedHands: Test = (subject) => {
  const { last, context } = subject
  const isElsewhere = !isSameSite(last.url, context.url) && isHome(last.url)
  return isElsewhere && !isLikeHome(context.url) && isInOtherScript(subject)
    ? soft('hijacked')
    : undefined
}

/** Whether neither the title nor the script of a page is that of the cited title. */
function isInOtherScript({ page, context, likeness }: Case): boolean {
  if (likeness === null || likeness >= otherTitle) return false
  const cited = scriptOf((context.titles ?? []).join(' '))
  const found = scriptOf(`${page.title ?? ''} ${page.text.slice(0, 1000)}`)
  return cited !== undefined && found !== undefined && cited !== found
}

/** Whether the last redirect leads to a page within a page, which scripts show. */
function leadsWithin({ hops }: LiveEvidence): boolean {
  return namesFragment(hops.at(-2)?.headers['location'] ?? '')
}

const testBounced: Test = ({ last, context, evidence, isRedirected }) => {
  if (!isRedirected) return undefined
  if (leadsWithin(evidence)) return undefined
  if (isHome(last.url) && !isLikeHome(context.url) && !isNamedAfter(last.url, context.url)) {
    return soft('home-redirect')
  }
  return isSearchUrl(last.url) && !isSearchUrl(context.url) ? soft('search-redirect') : undefined
}

const testSibling: Test = (subject) => {
  const { page, last, context, isRedirected } = subject
  const { sibling } = subject.evidence
  if (sibling === undefined || sibling.status >= 300 || !isSamePage(page, sibling.page)) {
    return undefined
  }
  const isAbove = isSectionAbove(last.url, context.url) || isShorter(last.url, context.url)
  if (isRedirected && isAbove) return soft('section-redirect')
  return soft(isInOtherScript(subject) ? 'hijacked' : 'sibling-identical')
}

/** A title that is itself not-found wording was cited from a page that was gone already, unless its site knows better. */
const testCitedMessage: Test = ({ page, context, evidence }) => {
  const isMessage = (context.titles ?? []).every(isBareMessage)
  if (!isMessage || !findNotFoundSign(page)?.certain || evidence.sibling === undefined) {
    return undefined
  }
  return isSamePage(page, evidence.sibling.page) ? soft('not-found-page') : undefined
}

const testsOnCitedPage: readonly Test[] = [testEmpty, testCitedMessage]

const testsOnOtherPage: readonly Test[] = [
  testWall,
  testErrorPage,
  testNotFoundPage,
  testParked,
  testHijacked,
  testEmpty,
  testAccepted,
  testChangedHands,
  testBounced,
  testNotFoundSibling,
  testSibling,
]

/** What is left is alive; moved, where the way to it is permanent and leads to the cited page. */
function judgeRedirect({ evidence, likeness, isRedirected }: Case): Judgement {
  if (!isRedirected) return { status: 'alive', reason: 'ok' }
  const steps = evidence.hops.slice(0, -1)
  const isPermanent = steps.every(({ status }) => status === 301 || status === 308)
  const matches = likeness === null || likeness >= otherTitle
  return { status: isPermanent && matches ? 'moved' : 'alive', reason: 'redirected' }
}
