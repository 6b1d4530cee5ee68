import type { ExchangeFailure, Hop, LiveReason, LiveStatus, VerdictBasis } from '@veracite/core'
import { isKnownRefusal } from './quirks.js'
import { wallHeader } from './walls.js'

/** A live status with the reason for it, and the test that told. */
export interface Judgement {
  readonly status: LiveStatus
  readonly reason: LiveReason
  readonly basis: VerdictBasis
}

/** Failures that are no one's fault but the request's, or that never left this machine. */
const unasked: ReadonlySet<LiveReason> = new Set([
  'offline',
  'private-address',
  'unsupported-scheme',
  'invalid-url',
  'excluded',
  'budget-spent',
  'interrupted',
  'not-recorded',
])

/** Statuses by which servers turn readers away, or what they take for no reader. */
const refusals: ReadonlyMap<number, LiveReason> = new Map<number, LiveReason>([
  [401, 'login-wall'],
  [402, 'paywall'],
  [403, 'bot-wall'],
  [406, 'bot-wall'],
  [412, 'bot-wall'],
  [418, 'bot-wall'],
  [420, 'rate-limited'],
  [428, 'bot-wall'],
  [429, 'rate-limited'],
  [430, 'rate-limited'],
  [440, 'login-wall'],
  [449, 'bot-wall'],
  [450, 'bot-wall'],
  [451, 'geo-blocked'],
  [999, 'bot-wall'],
])

/** Judges that no answer came. Only a name that does not exist, asked twice, proves absence. */
export function judgeFailure({ reason, detail }: ExchangeFailure, attempts: number): Judgement {
  const basis = { test: 'failure', words: detail } as const
  if (unasked.has(reason)) return { status: 'unchecked', reason, basis }
  const isAbsent = reason === 'dns-nxdomain' && attempts > 1
  return { status: isAbsent ? 'dead' : 'unstable', reason, basis }
}

/** Judges an answer that is no success. */
export function judgeStatus({ url, status, headers }: Hop): Judgement {
  const reason: LiveReason = `http-${status}`
  const basis = { test: 'status', words: String(status) } as const
  const header = wallHeader(headers)
  if (header !== undefined) {
    return { status: 'blocked', reason: 'bot-wall', basis: { test: 'header', words: header } }
  }
  if (isKnownRefusal(url, status)) return { status: 'blocked', reason: 'bot-wall', basis }
  if (status === 404 || status === 410) return { status: 'dead', reason, basis }
  const refusal = refusals.get(status)
  return refusal === undefined
    ? { status: 'unstable', reason, basis }
    : { status: 'blocked', reason: refusal, basis }
}
