import type { Clock } from '@veracite/archives'
import type { HttpRequest, HttpResponse, LiveEvidence, Transport } from '@veracite/core'
import { fetchPage, type Visit } from './fetch-page.js'
import { createHostCircuit } from './host-circuit.js'
import { siblingUrl } from './judge/sibling.js'
import type { NeedsNetwork, NetworkWatch } from './network-watch.js'
import { createDocumentReader } from './page/read-pdf.js'
import { isUnrelatedToNetwork } from './probe-network.js'
import { readRetryAfter } from './read-headers.js'
import { isResolver } from './resolvers/identifiers.js'
import { type RetryOptions, retryDelay } from './retry.js'
import { createRobotsRules } from './robots-rules.js'
import type { Schedule, Turn } from './schedule.js'

/** What was seen of a page, and when. */
export interface Observation {
  readonly evidence: LiveEvidence
  /** ISO 8601, UTC. */
  readonly checkedAt: string
}

/** Looks at pages of the live web. */
export interface Observer {
  /** @throws the signal's reason where it is aborted */
  observe(url: string): Promise<Observation>
  /** The answer for an address in the same directory that no one has; `undefined` where there is none. */
  observeSibling(url: string): Promise<LiveEvidence['sibling']>
}

/** What an observer works with. */
export interface ObserverOptions {
  readonly transport: Transport
  readonly schedule: Schedule
  readonly watch: NetworkWatch
  readonly headers: HttpRequest['headers']
  readonly retry: RetryOptions
  readonly maxRedirects: number
  readonly clock: Clock
  readonly random: () => number
  readonly signal: AbortSignal
  readonly needsNetwork: NeedsNetwork
}

/** Directories whose answer to a made-up address is remembered. */
const maxSiblings = 1000

/** An observer of the live web. */
export function createObserver(options: ObserverOptions): Observer {
  const { schedule, transport, clock, signal, retry, headers, maxRedirects, watch } = options
  const read = createDocumentReader()
  const circuit = createHostCircuit()
  const robots = createRobotsRules((request) => exchange(request), headers)
  const siblings = new Map<string, Promise<LiveEvidence['sibling']>>()

  /** Asks in a turn, or waits for one. */
  async function exchange(request: HttpRequest, turn?: Turn): Promise<HttpResponse> {
    const { host } = new URL(request.url)
    const { end } = turn ?? (await schedule.turn(host))
    try {
      signal.throwIfAborted()
      const response = await circuit.guard(request.url, () =>
        transport.exchange(request, { signal }),
      )
      const retryAfter = response.headers.find(([name]) => name === 'retry-after')?.[1]
      const pause = readRetryAfter(retryAfter, clock.now()) ?? 0
      if (response.status === 429 || response.status === 503) {
        schedule.pause(host, Math.min(pause, retry.maxRetryAfter))
      }
      return response
    } finally {
      end()
    }
  }

  async function visit(url: string): Promise<Visit> {
    // Waited for before anything of the visit is there: most of the pages under way wait.
    const turn = await schedule.turn(new URL(url).host)
    let first: Turn | undefined = turn
    const ask = (request: HttpRequest): Promise<HttpResponse> => {
      const own = first
      first = undefined
      return exchange(request, own)
    }
    // What a resolver says of an identifier is in its redirect, not in what stands behind it.
    const follows = (target: string): boolean => !isResolver(url) || isResolver(target)
    try {
      return await fetchPage(url, { exchange: ask, headers, maxRedirects, read, follows })
    } finally {
      turn.end()
    }
  }

  async function visitSibling(url: string): Promise<LiveEvidence['sibling']> {
    return (await robots.allows(url)) ? toSibling(await visit(url)) : undefined
  }

  async function isOffline({ failure, hops }: Visit, url: string): Promise<boolean> {
    if (failure === undefined || hops.length > 0 || !options.needsNetwork(url)) return false
    if (isUnrelatedToNetwork(failure.reason)) return false
    return await watch.isDown(new URL(url).host)
  }

  return {
    async observe(url) {
      for (let attempts = 1; ; attempts++) {
        const seen = await visit(url)
        const offline = await isOffline(seen, url)
        const delay = offline ? undefined : nextDelay(seen, attempts, options)
        if (delay !== undefined) {
          await clock.sleep(delay, signal)
          continue
        }
        const { receivedAt, ...visited } = seen
        const failure = { reason: 'offline', detail: 'there is no network' } as const
        return {
          evidence: { ...visited, ...(offline ? { failure } : {}), attempts },
          checkedAt: receivedAt ?? new Date(clock.now()).toISOString(),
        }
      }
    },

    async observeSibling(url) {
      const sibling = siblingUrl(url)
      if (sibling === undefined) return undefined
      const known = siblings.get(sibling) ?? visitSibling(sibling)
      siblings.set(sibling, known)
      const oldest = siblings.keys().next()
      if (siblings.size > maxSiblings && !oldest.done) siblings.delete(oldest.value)
      return await known
    },
  }
}

function nextDelay(
  visit: Visit,
  attempts: number,
  { retry, random, clock }: ObserverOptions,
): number | undefined {
  return retryDelay(visit, attempts, { ...retry, random: random(), now: clock.now() })
}

function toSibling({ hops, page, failure }: Visit): LiveEvidence['sibling'] {
  const last = hops.at(-1)
  if (last === undefined || failure !== undefined) return undefined
  return { status: last.status, ...(page === undefined ? {} : { page }) }
}
