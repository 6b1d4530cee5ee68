import { setMaxListeners } from 'node:events'
import type { Clock } from '@veracite/archives'
import type { Transport } from '@veracite/core'
import { type ProbeMeans, probeNetwork, waitInSteps } from './probe-network.js'

/** Tells loss of the network from loss of a page. */
export interface NetworkWatch {
  /** A transport whose answers prove the network. */
  watch(transport: Transport): Transport
  /** What work on a page yields; `undefined` where the network is lost before, which nothing is waited for then. */
  attend<T>(work: () => Promise<T>): Promise<T | undefined>
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

/** Milliseconds in which an answer is likely to come by itself, where there is a network and work. */
const answerPause = 500

/** Milliseconds without any answer before well-known sites are asked too. */
const longSilence = 1000

/** Milliseconds in which nothing answers, well-known sites neither, before the network is taken for lost. */
const tooLongSilence = 5000

/** Different hosts that fail, beside the probes, before the network is taken for lost. */
const enoughHosts = 10

/** Whether failures to reach an address may be the network's: not those of what is on this machine, or sent elsewhere. */
export type NeedsNetwork = (url: string) => boolean

/** What a watch needs. */
export interface NetworkWatchOptions extends ProbeMeans {
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
  const { signal, clock, onLost } = options
  const failedHosts = new Set<string>()
  const waiting: ((isDown: boolean) => void)[] = []
  const listening: (() => void)[] = []
  let state: 'unknown' | 'proven' | 'lost' = 'unknown'
  let probing: Promise<boolean> | undefined
  let probingAgain: Promise<boolean> | undefined
  const knowing = new AbortController()
  const losers = new Set<() => void>()
  let isHearing = false
  let probesFailed = false
  let isSilent = false
  let atWork = 0
  let loss = listenForLoss(signal)

  function settle(next: 'proven' | 'lost'): void {
    if (state === 'proven') return
    if (next === 'lost' && state !== 'lost') onLost()
    if (next === 'lost') loss.controller.abort()
    else if (state === 'lost') loss = listenForLoss(signal)
    state = next
    knowing.abort()
    if (next === 'lost') for (const lose of losers) lose()
    for (const resolve of waiting.splice(0)) resolve(next === 'lost')
  }

  /** Nothing more can come that would prove the network, or enough has not. */
  function settleIfHopeless(): void {
    if (!probesFailed || state !== 'unknown' || atWork === 0) return
    const allFailed = waiting.length > 0 && waiting.length >= atWork
    if (isSilent || failedHosts.size >= enoughHosts || allFailed) settle('lost')
  }

  async function probeOnce(): Promise<void> {
    probing ??= probeNetwork(options, tooLongSilence - longSilence)
    if (await probing) settle('proven')
    else {
      probesFailed = true
      settleIfHopeless()
    }
  }

  /** Hears that nothing answers, long before each request has failed by itself. */
  async function hearSilence(): Promise<void> {
    const until = AbortSignal.any([signal, knowing.signal])
    await waitInSteps(longSilence, until)
    void probeOnce()
    await waitInSteps(tooLongSilence - longSilence, until)
    isSilent = true
    settleIfHopeless()
  }

  async function askAgain(): Promise<boolean> {
    await clock.sleep(answerPause, signal)
    try {
      return await probeNetwork(options, tooLongSilence - longSilence)
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
    async attend(work) {
      if (state === 'lost') return undefined
      atWork++
      if (!isHearing) hearSilence().catch(() => undefined)
      isHearing = true
      let lose = (): void => undefined
      const loss = new Promise<undefined>((resolve) => {
        lose = () => resolve(undefined)
      })
      losers.add(lose)
      try {
        return await Promise.race([work(), loss])
      } finally {
        losers.delete(lose)
        atWork--
        settleIfHopeless()
      }
    },
    async isDown(host) {
      if (state !== 'unknown') return state === 'lost'
      failedHosts.add(host)
      const verdict = new Promise<boolean>((resolve) => waiting.push(resolve))
      await probeOnce()
      return verdict
    },
  }
}
