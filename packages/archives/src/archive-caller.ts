import type { HttpRequest, HttpResponse, LiveReason, Transport } from '@veracite/core'
import { createArchiveTurns } from './archive-turns.js'
import type { Clock } from './clock.js'
import type { RateLimiter } from './rate-limiter.js'
import { headerOf, readRetryAfter } from './retry-after.js'
import { isTransportFailure } from './transport-error.js'

/** An archive gave no answer that can be relied on; nothing follows for its copies. */
export interface Unavailable {
  readonly kind: 'unavailable'
  readonly reason: UnavailableReason
  /** When it makes sense to ask again, in milliseconds since 1970. */
  readonly retryAt?: number
}

/** Why an archive could not be asked. */
export type UnavailableReason =
  | LiveReason
  /** It answered, but not in the form that its interface promises. */
  | 'unreadable-answer'

/** What became of a question: an answer, or none to be had. */
export type Outcome<T> = { readonly kind: 'answer'; readonly value: T } | Unavailable

/** What reading a response yields; `undefined` where it is not in the promised form. */
export type ResponseReader<T> = (response: HttpResponse) => T | undefined

/** Asks one archive, with its manners: spaced, retried, and left alone when it asks for that. */
export interface ArchiveCaller {
  /** @throws the signal's reason where it is aborted */
  ask<T>(request: HttpRequest, read: ResponseReader<T>, signal?: AbortSignal): Promise<Outcome<T>>
}

/** How {@link createArchiveCaller} treats an archive. */
export interface ArchiveCallerOptions {
  readonly transport: Transport
  readonly limiter: RateLimiter
  readonly clock: Clock
  /** How often a question that failed is asked again. @default 2 */
  readonly retries?: number
  /** Milliseconds before the first repetition, doubling each time. @default 500 */
  readonly backoff?: number
  /** Milliseconds the archive may make a question wait; beyond that it counts as unavailable. @default 30000 */
  readonly maxWait?: number
}

/** Milliseconds left alone where an archive says «too many requests» and not until when, doubling. */
const firstPause = 5000

/** The longest an archive is left alone that did not ask for longer. */
const longestPause = 60_000

/** After so many questions in a row without an answer, an archive is left alone for a while too. */
const toleratedFailures = 4

/** Repeating the question cannot change these. */
const final: ReadonlySet<string> = new Set([
  'dns-nxdomain',
  'tls-expired',
  'tls-untrusted',
  'invalid-url',
  'unsupported-scheme',
  'private-address',
  'excluded',
  'budget-spent',
  'interrupted',
  'not-recorded',
  'offline',
])

/** Whether the archive itself, and not the page it holds, answers with an error. */
export function isArchiveError(response: HttpResponse): boolean {
  return (
    (response.status === 429 || response.status >= 500) &&
    headerOf(response, 'memento-datetime') === undefined
  )
}

/** What came of asking once, and the milliseconds that the archive asked to wait. */
interface Try<T> {
  readonly outcome: Outcome<T>
  readonly wait?: number
}

/** Milliseconds of the `count`th pause in a row that nobody told the length of. */
function pauseLength(count: number): number {
  return Math.min(longestPause, firstPause * 2 ** Math.min(count - 1, 10))
}

/** A caller for one archive; all calls to the archive go through one. */
export function createArchiveCaller({
  transport,
  limiter,
  clock,
  retries = 2,
  backoff = 500,
  maxWait = 30_000,
}: ArchiveCallerOptions): ArchiveCaller {
  const turns = createArchiveTurns({ limiter, clock, maxWait })
  let failures = 0
  let lastFailure = Number.NEGATIVE_INFINITY
  let refusals = 0

  async function tryOnce<T>(
    request: HttpRequest,
    read: ResponseReader<T>,
    signal?: AbortSignal,
  ): Promise<Try<T>> {
    let response: HttpResponse
    try {
      response = await transport.exchange(request, signal ? { signal } : {})
    } catch (error) {
      signal?.throwIfAborted()
      if (!isTransportFailure(error)) throw error
      return { outcome: { kind: 'unavailable', reason: error.reason } }
    }
    if (!isArchiveError(response)) {
      const value = read(response)
      return value === undefined
        ? { outcome: { kind: 'unavailable', reason: 'unreadable-answer' } }
        : { outcome: { kind: 'answer', value } }
    }
    const reason = response.status === 429 ? 'rate-limited' : (`http-${response.status}` as const)
    const wait = readRetryAfter(response, clock.now())
    return { outcome: { kind: 'unavailable', reason }, ...(wait === undefined ? {} : { wait }) }
  }

  /** Leaves the archive alone where it asks for that, for as long as it says or is assumed. */
  function respect({ reason }: Unavailable, wait: number | undefined): Unavailable {
    const pause = wait ?? (reason === 'rate-limited' ? pauseLength(refusals) : undefined)
    return pause === undefined
      ? { kind: 'unavailable', reason }
      : { kind: 'unavailable', reason, retryAt: turns.pause(pause, reason) }
  }

  function settle<T>(outcome: Outcome<T>): Outcome<T> {
    if (outcome.kind === 'answer') {
      failures = 0
      refusals = 0
      return outcome
    }
    // What no repetition changes says nothing of how the archive is.
    if (final.has(outcome.reason)) return outcome
    failures += 1
    lastFailure = clock.now()
    if (failures >= toleratedFailures) {
      turns.pause(pauseLength(failures - toleratedFailures + 1), outcome.reason)
    }
    return outcome
  }

  /** Whether the last questions all failed, and not long ago: then one try shows if it is back. */
  function isDown(): boolean {
    return failures >= toleratedFailures && clock.now() - lastFailure < 2 * longestPause
  }

  function allowedRetries(reason: UnavailableReason, wait: number | undefined): number {
    if (final.has(reason) || isDown()) return 0
    // To wait for nothing, or for no one knows how long, rarely helps a second time.
    const isVague = reason === 'timeout' || (reason === 'rate-limited' && wait === undefined)
    return isVague ? Math.min(1, retries) : retries
  }

  return {
    async ask(request, read, signal) {
      for (let attempt = 0; ; attempt += 1) {
        const refusal = await turns.take(signal)
        if (refusal) return refusal
        const { outcome, wait } = await tryOnce(request, read, signal)
        if (outcome.kind === 'answer') return settle(outcome)
        if (outcome.reason === 'rate-limited' && attempt === 0) refusals += 1
        const failure = respect(outcome, wait)
        if (attempt >= allowedRetries(outcome.reason, wait)) return settle(failure)
        if (failure.retryAt === undefined) await clock.sleep(backoff * 2 ** attempt, signal)
      }
    },
  }
}
