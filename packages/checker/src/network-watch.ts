import { setMaxListeners } from 'node:events'
import { type Clock, isTransportFailure } from '@veracite/archives'
import type { HttpRequest, Transport } from '@veracite/core'

/** Tells loss of the network from loss of a page. */
export interface NetworkWatch {
  /** A transport whose answers prove the network. */
  watch(transport: Transport): Transport
  /** Marks the begin and end of work whose failure may come before {@link isDown}. */
  begin(): void
  end(): void
  /**
   * Whether a host's failure is the network's. Resolves when that is known: at once where anything
   * has answered, else when something does, or when enough has failed.
   */
  isDown(host: string): Promise<boolean>
  /** Whether there is still a network: the next answer proves it, else well-known sites are asked. */
  isStillUp(): Promise<boolean>
  /** Whether it is known that there is no network. */
  readonly isLost: boolean
  /** Aborted when the network is taken for lost, or the check ends: what is under way would only wait. */
  readonly untilLost: AbortSignal
}

/** Pages that are reachable wherever there is a network; asked only when nothing else has answered. */
const probes = ['https://www.wikipedia.org/', 'https://web.archive.org/', 'https://www.iana.org/']

/** Milliseconds in which an answer is likely to come by itself, where there is a network and work. */
const answerPause = 500

/** Different hosts that fail, beside the probes, before the network is taken for lost. */
const enoughHosts = 10

/** Failures that say nothing about the network, or that it was there when it was recorded. */
const unrelated: ReadonlySet<string> = new Set([
  'private-address',
  'unsupported-scheme',
  'invalid-url',
  'not-recorded',
])

/** Whether a failure says nothing about the network. */
export function isUnrelatedToNetwork(reason: string): boolean {
  return unrelated.has(reason)
}

/** What a watch needs. */
export interface NetworkWatchOptions {
  /** Carries the probes. */
  readonly transport: Transport
  readonly headers: HttpRequest['headers']
  readonly signal: AbortSignal
  readonly clock: Clock
  /** Called once, when the network is taken for lost. */
  readonly onLost: () => void
}

interface Loss {
  readonly controller: AbortController
  readonly signal: AbortSignal
}

function listenForLoss(end: AbortSignal): Loss {
  const controller = new AbortController()
  const signal = AbortSignal.any([controller.signal, end])
  // Every question to an archive listens to it.
  setMaxListeners(0, signal)
  return { controller, signal }
}

/** A watch over the network of one run. */
export function createNetworkWatch(options: NetworkWatchOptions): NetworkWatch {
  const { transport, headers, signal, clock, onLost } = options
  const failedHosts = new Set<string>()
  const waiting: ((isDown: boolean) => void)[] = []
  const listening: (() => void)[] = []
  let state: 'unknown' | 'proven' | 'lost' = 'unknown'
  let probing: Promise<boolean> | undefined
  let probingAgain: Promise<boolean> | undefined
  let probesFailed = false
  let atWork = 0
  let loss = listenForLoss(signal)

  function settle(next: 'proven' | 'lost'): void {
    if (state === 'proven') return
    if (next === 'lost' && state !== 'lost') onLost()
    if (next === 'lost') loss.controller.abort()
    else if (state === 'lost') loss = listenForLoss(signal)
    state = next
    for (const resolve of waiting.splice(0)) resolve(next === 'lost')
  }

  /** Nothing more can come that would prove the network, or enough has not. */
  function settleIfHopeless(): void {
    if (!probesFailed || state !== 'unknown' || waiting.length === 0) return
    if (failedHosts.size >= enoughHosts || waiting.length >= atWork) settle('lost')
  }

  async function probe(url: string): Promise<boolean> {
    try {
      await transport.exchange({ method: 'GET', url, headers }, { signal })
      return true
    } catch (error) {
      return isTransportFailure(error) && isUnrelatedToNetwork(error.reason)
    }
  }

  async function probeAll(): Promise<boolean> {
    const answers = await Promise.all(probes.map(probe))
    return answers.some((answered) => answered)
  }

  async function askAgain(): Promise<boolean> {
    await clock.sleep(answerPause, signal)
    try {
      return await probeAll()
    } finally {
      probingAgain = undefined
    }
  }

  return {
    async isStillUp() {
      const answer = new Promise<true>((resolve) => listening.push(() => resolve(true)))
      probingAgain ??= askAgain().catch(() => false)
      return await Promise.race([answer, probingAgain])
    },
    get isLost() {
      return state === 'lost'
    },
    get untilLost() {
      return loss.signal
    },
    watch: (watched) => ({
      async exchange(request, exchangeOptions) {
        const response = await watched.exchange(request, exchangeOptions)
        settle('proven')
        for (const hear of listening.splice(0)) hear()
        return response
      },
    }),
    begin() {
      atWork++
    },
    end() {
      atWork--
      settleIfHopeless()
    },
    async isDown(host) {
      if (state !== 'unknown') return state === 'lost'
      failedHosts.add(host)
      const verdict = new Promise<boolean>((resolve) => waiting.push(resolve))
      probing ??= probeAll()
      if (await probing) settle('proven')
      else {
        probesFailed = true
        settleIfHopeless()
      }
      return verdict
    },
  }
}
