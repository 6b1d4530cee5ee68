import type { ExchangeFailure, Hop, LiveReason, LiveStatus } from '@veracite/core'

/** A live status with the reason for it. */
export interface Judgement {
  readonly status: LiveStatus
  readonly reason: LiveReason
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
  [428, 'bot-wall'],
  [429, 'rate-limited'],
  [440, 'login-wall'],
  [449, 'bot-wall'],
  [451, 'geo-blocked'],
  [999, 'bot-wall'],
])

/** Judges that no answer came. Only a name that does not exist, asked twice, proves absence. */
export function judgeFailure({ reason }: ExchangeFailure, attempts: number): Judgement {
  if (unasked.has(reason)) return { status: 'unchecked', reason }
  if (reason === 'dns-nxdomain' && attempts > 1) return { status: 'dead', reason }
  return { status: 'unstable', reason }
}

/** Judges an answer that is no success. */
export function judgeStatus({ status, headers }: Hop): Judgement {
  const reason: LiveReason = `http-${status}`
  if (headers['cf-mitigated'] !== undefined) return { status: 'blocked', reason: 'bot-wall' }
  if (status === 404 || status === 410) return { status: 'dead', reason }
  const refusal = refusals.get(status)
  return refusal === undefined
    ? { status: 'unstable', reason }
    : { status: 'blocked', reason: refusal }
}
