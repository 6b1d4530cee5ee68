import type { LiveEvidence, PageFacts, VerdictBasis } from '@veracite/core'
import type { JudgeContext } from './judge-context.js'
import type { Judgement } from './judge-status.js'
import { leadsWithin, otherTitle, type PageCase, type PageTest, toCase } from './page-case.js'
import {
  testAccepted,
  testEmpty,
  testErrorPage,
  testForm,
  testHijacked,
  testNotFoundPage,
  testParked,
  testWall,
} from './page-tests.js'
import {
  testBounced,
  testChangedHands,
  testCitedMessage,
  testGate,
  testNotFoundSibling,
  testSearchedTitle,
  testSectionAbove,
  testSibling,
} from './redirect-tests.js'
import { isHome, isLikeHome, isSectionAbove, isShorter } from './url-shape.js'

/** Likeness of titles under which the page that a redirect leads to may be another: common words alone make less. */
const likelyTitle = 0.5

const testsOnCitedPage: readonly PageTest[] = [testEmpty, testSearchedTitle, testCitedMessage]

const testsOnOtherPage: readonly PageTest[] = [
  testWall,
  testErrorPage,
  testNotFoundPage,
  testParked,
  testHijacked,
  testForm,
  testEmpty,
  testAccepted,
  testChangedHands,
  testBounced,
  testGate,
  testNotFoundSibling,
  testSibling,
  testSectionAbove,
]

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
  for (const test of subject.citedTitle === undefined ? testsOnOtherPage : testsOnCitedPage) {
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
  const { sign, citedTitle, likeness, last, isRedirected } = toCase(page, evidence, context)
  if (sign !== undefined) return true
  if (citedTitle !== undefined || leadsWithin(evidence)) return false
  const isOther = likeness !== null && likeness < otherTitle
  const isAbove = isSectionAbove(last.url, context.url) || isShorter(last.url, context.url)
  // A page that calls itself the home page may be what every address gets.
  const saysHome = page.canonicalUrl !== undefined && isHome(page.canonicalUrl)
  const isElsewhere = isRedirected && likeness !== null && likeness < likelyTitle
  return isOther || saysHome || isElsewhere || (isRedirected && isAbove)
}

/** What is left is alive; moved, where the way to it is permanent and leads to the cited page. */
function judgeRedirect(subject: PageCase): Judgement {
  const { evidence, context, likeness, citedTitle, isRedirected, last } = subject
  const none: VerdictBasis = isRedirected ? { test: 'address', words: last.url } : { test: 'none' }
  const basis: VerdictBasis =
    citedTitle === undefined ? none : { test: 'cited-title', words: citedTitle }
  if (!isRedirected) return { status: 'alive', reason: 'ok', basis }
  const steps = evidence.hops.slice(0, -1)
  const isPermanent = steps.every(({ status }) => status === 301 || status === 308)
  // A section is not the page, unless it carries its title.
  const isAbove = isSectionAbove(last.url, context.url)
  const matches = likeness === null ? !isAbove : likeness >= otherTitle
  return { status: isPermanent && matches ? 'moved' : 'alive', reason: 'redirected', basis }
}
