import type {
  ArchiveVerdict,
  LiveEvidence,
  LiveVerdict,
  MatchScores,
  SourceVerdict,
} from '@veracite/core'
import type { ArchiveChecker, ArchiveQuestion } from './archive/check-archive.js'
import { judgeLive, wantsSibling } from './judge/judge-live.js'
import type { StrikeRule } from './judge/strikes.js'
import { scoreMatch, unscored } from './match/score-match.js'
import type { NeedsNetwork, NetworkWatch } from './network-watch.js'
import type { Observation, Observer } from './observe-page.js'
import type { PlannedPage, PlannedTarget } from './plan-pages.js'
import {
  digestQuestion,
  isLeft,
  type LeftOpen,
  type LeftQuestion,
  type LeftReason,
} from './replay/left-open.js'
import { isResolver } from './resolvers/identifiers.js'
import { endingReason } from './time-budget.js'

/** What checks pages. */
export interface PageCheckers {
  readonly observer: Observer
  readonly archiveChecker: ArchiveChecker
  readonly watch: NetworkWatch
  readonly needsNetwork: NeedsNetwork
  readonly signal: AbortSignal
  readonly onLeft: (left: LeftOpen) => void
  /** Absent where no run is replayed: to describe a question has its cost. */
  readonly wasLeft: ((question: LeftQuestion) => LeftReason | undefined) | undefined
  readonly strikes: StrikeRule
}

/** Checks one page for all sources that are it, handing on each verdict when it is known. */
export async function checkPage(
  page: PlannedPage,
  checkers: PageCheckers,
  onVerdict: (verdict: SourceVerdict) => void,
): Promise<void> {
  const url = page.address ?? ''
  const wasLeft = checkers.wasLeft?.({ url, question: 'live' })
  const observation = wasLeft === undefined ? observe(page, checkers) : Promise.resolve(wasLeft)
  await Promise.all(
    page.targets.map(async (planned) => {
      const [live, archive] = await Promise.all([
        judgeTarget(page, planned, { observation, ...checkers }),
        askArchives(page, planned, checkers),
      ])
      if (isLeft(live.reason)) checkers.onLeft({ url, question: 'live', reason: live.reason })
      const { target } = planned
      onVerdict({ ...target, live, archive, match: match(planned, live) })
    }),
  )
}

/** What was seen of a page; `undefined` where the check ended before. */
async function observe(
  { address }: PlannedPage,
  { observer, watch, needsNetwork, signal }: PageCheckers,
): Promise<Observation | undefined> {
  if (address === undefined || signal.aborted) return undefined
  const look = (): Promise<Observation> => observer.observe(address)
  try {
    if (!needsNetwork(address)) return await look()
    return (await watch.attend(look)) ?? (signal.aborted ? undefined : offlineObservation)
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}

const offlineObservation: Observation = {
  evidence: {
    hops: [],
    failure: { reason: 'offline', detail: 'there is no network' },
    attempts: 0,
  },
  checkedAt: '',
}

async function judgeTarget(
  { address, obstacle }: PlannedPage,
  { titles }: PlannedTarget,
  checkers: PageCheckers & { readonly observation: Promise<Observation | LeftReason | undefined> },
): Promise<LiveVerdict> {
  const seen = await checkers.observation
  if (address === undefined) return { status: 'unchecked', reason: obstacle ?? 'invalid-url' }
  if (seen === undefined) return { status: 'unchecked', reason: endingReason(checkers.signal) }
  if (typeof seen === 'string') return { status: 'unchecked', reason: seen }
  if (seen.evidence.failure?.reason === 'offline') return { status: 'unchecked', reason: 'offline' }
  const { strikes } = checkers
  const resolves = isResolver(address)
  const context = { url: address, titles, resolves, checkedAt: seen.checkedAt, strikes }
  const live = judgeLive(seen.evidence, context)
  if (!wantsSibling(live, context)) return live
  const sibling = await findSibling(context.url, checkers)
  return sibling === undefined ? live : judgeLive({ ...seen.evidence, sibling }, context)
}

async function findSibling(
  url: string,
  { observer, signal }: PageCheckers,
): Promise<LiveEvidence['sibling']> {
  try {
    return await observer.observeSibling(url)
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}

async function askArchives(
  { address }: PlannedPage,
  { question }: PlannedTarget,
  checkers: PageCheckers,
): Promise<ArchiveVerdict> {
  if (question === undefined) return { status: 'unchecked', reason: 'identifier' }
  if (address === undefined && question.archiveUrl === undefined) {
    return { status: 'unchecked', reason: 'no-address' }
  }
  const describe = (): LeftQuestion => ({ url: address ?? '', question: digestQuestion(question) })
  const wasLeft = checkers.wasLeft?.(describe())
  if (wasLeft !== undefined) return { status: 'unchecked', reason: wasLeft }
  const verdict = await askArchive(question, checkers)
  if (isLeft(verdict.reason)) checkers.onLeft({ ...describe(), reason: verdict.reason })
  return verdict
}

async function askArchive(
  question: ArchiveQuestion,
  { archiveChecker, watch, signal }: PageCheckers,
): Promise<ArchiveVerdict> {
  if (signal.aborted) return { status: 'unchecked', reason: endingReason(signal) }
  if (watch.isLost) return { status: 'unchecked', reason: 'offline' }
  const { untilLost } = watch
  try {
    return await archiveChecker.check(question, untilLost)
  } catch (error) {
    if (signal.aborted) return { status: 'unchecked', reason: endingReason(signal) }
    if (untilLost.aborted) return { status: 'unchecked', reason: 'offline' }
    throw error
  }
}

/** Only of the cited page itself can be told how far it agrees with the citation. */
function match({ citation }: PlannedTarget, { status, evidence }: LiveVerdict): MatchScores {
  const isThere = status === 'alive' || status === 'moved'
  return isThere && evidence?.page !== undefined ? scoreMatch(citation, evidence.page) : unscored
}
