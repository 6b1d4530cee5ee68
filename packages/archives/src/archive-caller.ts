import type { HttpRequest, HttpResponse, LiveReason, Transport } from '@veracite/core'
import type { ArchiveBudget } from './archive-budget.js'
import type { Clock } from './clock.js'
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
  /** Shared by all that ask the same service. */
  readonly budget: ArchiveBudget
  readonly clock: Clock
  /** How often a question that failed is asked again. @default 2 */
  readonly retries?: number
  /** Milliseconds before the first repetition, doubling each time. @default 500 */
  readonly backoff?: number
}

/** After so many questions in a row without an answer, an archive is left alone for a while. */
const toleratedFailures = 4

/** So long after its last failure an archive is asked as if nothing had been, in milliseconds. */
const grudge = 120_000

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

/** A caller for one archive; all calls to one of its services go through one budget. */
export function createArchiveCaller({
  transport,
  budget,
  clock,
  retries = 2,
  backoff = 500,
}: ArchiveCallerOptions): ArchiveCaller {
  let failures = 0
  let lastFailure = Number.NEGATIVE_INFINITY

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

  /** Leaves the archive alone where it asks for that. */
  function respect({ reason }: Unavailable, wait: number | undefined): Unavailable {
    return wait === undefined && reason !== 'rate-limited'
      ? { kind: 'unavailable', reason }
      : { kind: 'unavailable', reason, retryAt: budget.refuse(reason, wait) }
  }

  function settle<T>(outcome: Outcome<T>): Outcome<T> {
    if (outcome.kind === 'answer') {
      failures = 0
      budget.succeed()
      return outcome
    }
    // What no repetition changes says nothing of how the archive is.
    if (final.has(outcome.reason)) return outcome
    failures += 1
    lastFailure = clock.now()
    if (failures < toleratedFailures || outcome.retryAt !== undefined) return outcome
    return { ...outcome, retryAt: budget.refuse(outcome.reason) }
  }

  /** Whether the last questions all failed, and not long ago: then one try shows if it is back. */
  function isDown(): boolean {
    return failures >= toleratedFailures && clock.now() - lastFailure < grudge
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
        const refusal = await budget.take(signal)
        if (refusal) return refusal
        const { outcome, wait } = await tryOnce(request, read, signal)
        if (outcome.kind === 'answer') return settle(outcome)
        const failure = respect(outcome, wait)
        if (attempt >= allowedRetries(outcome.reason, wait)) return settle(failure)
        if (failure.retryAt === undefined) await clock.sleep(backoff * 2 ** attempt, signal)
      }
    },
  }
}
