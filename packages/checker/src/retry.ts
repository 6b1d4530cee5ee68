import type { Visit } from './fetch-page.js'
import { readRetryAfter } from './read-headers.js'

/** How often and after how long a failed visit is repeated. */
export interface RetryOptions {
  /** Repetitions after the first try. */
  readonly retries: number
  /** Milliseconds before the first repetition, doubling each time. */
  readonly backoff: number
  /** Milliseconds a server may ask to be waited for; beyond that its answer stands. */
  readonly maxRetryAfter: number
}

/** Repeating cannot change these. */
const final: ReadonlySet<string> = new Set([
  'tls-expired',
  'tls-untrusted',
  'redirect-loop',
  'too-many-redirects',
  'invalid-url',
  'unsupported-scheme',
  'private-address',
  'not-recorded',
])

const passing: ReadonlySet<number> = new Set([408, 425, 429])
/** Server errors that say what the server can do, not how it is. */
const lasting: ReadonlySet<number> = new Set([501, 505])

/**
 * Milliseconds to wait before a visit is repeated; `undefined` where its outcome stands.
 *
 * @param attempt how many times it was made, from 1
 * @param random 0 to 1, so that many clients do not come back at once
 */
export function retryDelay(
  visit: Visit,
  attempt: number,
  { retries, backoff, maxRetryAfter, random, now }: RetryOptions & { random: number; now: number },
): number | undefined {
  if (!isPassing(visit)) return undefined
  // That a name does not exist is proof enough to be confirmed whatever the settings.
  const allowed = visit.failure?.reason === 'dns-nxdomain' ? Math.max(1, retries) : retries
  if (attempt > allowed) return undefined
  const asked = readRetryAfter(visit.hops.at(-1)?.headers['retry-after'], now)
  if (asked !== undefined && visit.failure === undefined) {
    return asked <= maxRetryAfter ? asked : undefined
  }
  return backoff * 2 ** (attempt - 1) * (0.5 + random / 2)
}

function isPassing({ hops, failure }: Visit): boolean {
  if (failure !== undefined) return !final.has(failure.reason)
  const last = hops.at(-1)
  if (last === undefined || last.headers['cf-mitigated'] !== undefined) return false
  return (
    passing.has(last.status) ||
    (last.status >= 500 && last.status < 600 && !lasting.has(last.status))
  )
}
