import type { LiveEvidence, LiveReason } from '@veracite/core'
import type { Judgement } from './judge-status.js'
import { isArticle } from './soft-404.js'

/** When failures that prove nothing one by one prove together that a page is gone. */
export interface StrikeRule {
  /** Failures it takes. @default 3, as for InternetArchiveBot */
  readonly count: number
  /** Days from one that counts to the next. @default 3, as for InternetArchiveBot */
  readonly days: number
}

const day = 86_400_000

/** Ways of not answering that every visitor would meet, wherever they come from. */
const silences: ReadonlySet<LiveReason> = new Set([
  'dns-failure',
  'dns-nxdomain',
  'connection-refused',
  'connection-reset',
  'timeout',
])

/** Server errors that are about the request, or that something between here and the server makes up. */
const foreignErrors: ReadonlySet<LiveReason> = new Set(['http-501', 'http-505', 'http-511'])

/** What servers do to robots too, and to whole countries. */
const suspicious: ReadonlySet<LiveReason> = new Set(['http-503', 'connection-reset', 'timeout'])

/** Days that failures must last in all where one of them is suspicious. */
const suspiciousDays = 30

/** Whether a failure may count, with others, as proof that a page is gone. */
export function isStrike(
  { hops, page, failure }: LiveEvidence,
  { status, reason }: Pick<Judgement, 'status' | 'reason'>,
): boolean {
  if (status !== 'unstable' || failure?.unasked) return false
  if (silences.has(reason)) return true
  if (!/^http-5\d\d$/.test(reason) || foreignErrors.has(reason)) return false
  // Who says when to come back will be there; who shows an article has it.
  const promises = hops.at(-1)?.headers['retry-after'] !== undefined
  return !promises && !(page !== undefined && isArticle(page))
}

/** The judgement, or that the page is dead where it has failed often enough for long enough. */
export function countStrikes(
  judgement: Judgement,
  evidence: LiveEvidence,
  rule: StrikeRule,
): Judgement {
  const { failures = [] } = evidence
  if (!isStrike(evidence, judgement)) return judgement
  const times = failures.map(({ at }) => Date.parse(at))
  if (countSpaced(times, rule.days * day) < rule.count) return judgement
  const lasted = (times.at(-1) ?? 0) - (times[0] ?? 0)
  const wanted = failures.some(({ reason }) => suspicious.has(reason)) ? suspiciousDays : 0
  if (lasted < wanted * day) return judgement
  const days = failures.map(({ at, reason }) => `${at.slice(0, 10)} ${reason}`)
  return { ...judgement, status: 'dead', basis: { test: 'strikes', words: days.join(', ') } }
}

/** How many of some times are far enough apart, from the first on. */
function countSpaced(times: readonly number[], distance: number): number {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const time of times) {
    if (time - last < distance) continue
    last = time
    count++
  }
  return count
}
