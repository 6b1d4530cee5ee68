import type { Hop, LiveEvidence, LiveVerdict, PageFacts, VerdictBasis } from '@veracite/core'
import { defaults } from '../defaults.js'
import type { JudgeContext } from './judge-context.js'
import { isDoubtful, judgePage } from './judge-page.js'
import { type Judgement, judgeFailure, judgeStatus } from './judge-status.js'
import { findCitedTitle } from './page-case.js'
import { isArticle, isNotFoundPage } from './soft-404.js'
import { countStrikes } from './strikes.js'
import { findForm, findWall } from './walls.js'

/** Judges what was seen of a live page: a pure function, so that stored evidence can be judged again. */
export function judgeLive(evidence: LiveEvidence, context: JudgeContext): LiveVerdict {
  const last = evidence.hops.at(-1)
  const { status, reason, basis } = judgeFailures(judge(evidence, context), evidence, context)
  return {
    status,
    reason,
    basis: bound(basis),
    ...(last === undefined ? {} : { httpStatus: last.status, finalUrl: last.url }),
    ...(context.checkedAt === undefined ? {} : { checkedAt: context.checkedAt }),
    evidence,
  }
}

/** UTF-16 code units of the words that a judgement rests on. */
const maxWords = 200

function bound({ test, words }: VerdictBasis): VerdictBasis {
  return words === undefined ? { test } : { test, words: words.slice(0, maxWords) }
}

/** Whether failures add up; a page that carries the cited title is there, whatever its status. */
function judgeFailures(
  judgement: Judgement,
  evidence: LiveEvidence,
  context: JudgeContext,
): Judgement {
  const { page } = evidence
  const counted = countStrikes(judgement, evidence, context.strikes ?? defaults.strikes)
  if (counted === judgement || page === undefined) return counted
  return findCitedTitle(page, context) === undefined ? counted : judgement
}

/**
 * Whether the answer for a random sibling path would make a judgement surer.
 *
 * @param live the verdict that was given without it
 */
export function wantsSibling({ status, evidence }: LiveVerdict, context: JudgeContext): boolean {
  const isThere = status === 'alive' || status === 'moved'
  const page = evidence?.page
  if (!isThere || context.resolves || evidence === undefined || page === undefined) return false
  return isDoubtful(page, evidence, context)
}

function judge(evidence: LiveEvidence, context: JudgeContext): Judgement {
  const { hops, page, failure, attempts } = evidence
  const last = hops.at(-1)
  if (failure !== undefined) return judgeFailure(failure, attempts)
  if (last === undefined) {
    return { status: 'unstable', reason: 'protocol-error', basis: { test: 'failure' } }
  }
  // The resolver knows the identifier if it sends readers on, whatever they meet there.
  if (context.resolves && last.status >= 300 && last.status < 400) {
    const words = `${last.status} ${last.headers['location'] ?? ''}`.trim()
    return { status: 'alive', reason: 'ok', basis: { test: 'resolver', words } }
  }
  if (page === undefined) return judgeStatus(last)
  const isSuccess = last.status >= 200 && last.status < 300
  return isSuccess ? judgePage(page, evidence, context) : judgeErrorPage(page, last, context)
}

/** Judges an error by its page too: walls answer with any status, and so do some living pages. */
function judgeErrorPage(page: PageFacts, last: Hop, context: JudgeContext): Judgement {
  const judgement = judgeStatus(last)
  if (isNotFoundPage(page)) return judgement
  const title = last.status < 500 && isArticle(page) ? findCitedTitle(page, context) : undefined
  if (title !== undefined) {
    return { status: 'alive', reason: 'ok', basis: { test: 'cited-title', words: title } }
  }
  const wall = findWall(page, last.headers) ?? findForm(page)
  if (wall === undefined) return judgement
  const { reason, basis } = wall
  const isSurer =
    judgement.reason === 'bot-wall' || reason === 'bot-wall' || reason === 'geo-blocked'
  return isSurer && judgement.reason !== 'rate-limited'
    ? { status: 'blocked', reason, basis }
    : judgement
}
