import type { SaveOutcome, SavePageNow } from '@veracite/archives'
import { createChannel } from '../channel.js'
import type { OrderBook } from './order-book.js'

/** What became of one page that was to be saved. */
export type SavedSource =
  | { readonly url: string; readonly kind: 'saved'; readonly copy: string }
  /** The archive is still at it: the next run asks what came of it. */
  | { readonly url: string; readonly kind: 'ordered' }
  /** The archive has a copy of late, or does not save the page. */
  | { readonly url: string; readonly kind: 'refused'; readonly reason: string }
  /** Not ordered, as the archive wants to be left alone or does not answer: left to the next run. */
  | { readonly url: string; readonly kind: 'left'; readonly reason: string }
  /** What would be ordered, were it no trial. */
  | { readonly url: string; readonly kind: 'would-save' }

/** How {@link saveSources} works. */
export interface SaveSourcesOptions {
  readonly client: SavePageNow
  /** @default none: nothing is known of earlier orders */
  readonly orders?: OrderBook | undefined
  /** Whether orders are made, or only listed. @default 'order' */
  readonly mode?: 'order' | 'trial'
  readonly signal?: AbortSignal | undefined
}

/** What the archive lets the account order: asked once, when the first order is to be made. */
interface Quota {
  /** Takes the right to one order; tells why there is none. */
  take(): Promise<string | undefined>
}

function createQuota(client: SavePageNow, signal: AbortSignal | undefined): Quota {
  let left = Number.POSITIVE_INFINITY
  async function ask(): Promise<string | undefined> {
    const allowance = await client.allowance(signal)
    // Where it only does not tell, the orders themselves show what it allows.
    if (allowance.kind === 'unavailable')
      return allowance.retryAt === undefined ? undefined : allowance.reason
    left = allowance.leftToday ?? left
    return allowance.available === 0 ? 'user-session-limit' : undefined
  }
  let asked: Promise<string | undefined> | undefined
  return {
    async take() {
      asked ??= ask()
      const refusal = await asked
      if (refusal !== undefined) return refusal
      if (left <= 0) return 'daily-limit'
      left -= 1
      return undefined
    },
  }
}

/** Orders followed at once; the archive allows an account twice as many. */
const underWay = 5

/** A copy that is no older than this spares the order. */
const recent = '30d'

/**
 * Has pages saved by Save Page Now, each once; yields what became of each as it is known. Interrupted,
 * or told to stop by the archive, it leaves the rest to the next run, which goes on where this one ended.
 */
export async function* saveSources(
  urls: readonly string[],
  { client, orders, mode = 'order', signal }: SaveSourcesOptions,
): AsyncGenerator<SavedSource, void, undefined> {
  const results = createChannel<SavedSource>()
  const quota = createQuota(client, signal)
  const queue = [...new Set(urls)].values()
  let stop: string | undefined

  async function saveOne(url: string): Promise<SavedSource> {
    const earlier = await orders?.read(url)
    if (earlier?.state === 'saved') return { url, kind: 'saved', copy: earlier.copy }
    if (earlier?.state === 'refused') return { url, kind: 'refused', reason: earlier.reason }
    if (mode === 'trial') return { url, kind: 'would-save' }
    if (signal?.aborted) return { url, kind: 'left', reason: 'interrupted' }
    if (stop !== undefined) return { url, kind: 'left', reason: stop }
    // Orders of before are followed even where no more can be made.
    const refusal = earlier ? undefined : await quota.take()
    if (refusal !== undefined) return { url, kind: 'left', reason: refusal }
    const note = (jobId: string) => orders?.write(url, { state: 'ordered', jobId })
    const outcome = await (earlier
      ? client.follow(earlier.jobId, signal)
      : client.save({ url, ifNotArchivedWithin: recent, onOrdered: note }, signal))
    return settle(url, outcome)
  }

  async function settle(url: string, outcome: SaveOutcome): Promise<SavedSource> {
    switch (outcome.kind) {
      case 'saved':
        await orders?.write(url, { state: 'saved', copy: outcome.snapshot.url })
        return { url, kind: 'saved', copy: outcome.snapshot.url }
      case 'pending':
        return { url, kind: 'ordered' }
      case 'refused':
        if (outcome.reason === 'unauthorised') stop = 'unauthorised'
        if (outcome.isTemporary) {
          await orders?.forget(url)
          return { url, kind: 'left', reason: outcome.reason }
        }
        await orders?.write(url, { state: 'refused', reason: outcome.reason })
        return { url, kind: 'refused', reason: outcome.reason }
      case 'unavailable':
        stop = outcome.retryAt === undefined ? stop : outcome.reason
        return { url, kind: 'left', reason: outcome.reason }
    }
  }

  async function work(): Promise<void> {
    for (const url of queue) {
      try {
        results.push(await saveOne(url))
      } catch (error) {
        if (!signal?.aborted) throw error
        results.push({ url, kind: 'left', reason: 'interrupted' })
      }
    }
  }

  Promise.all(Array.from({ length: underWay }, work)).then(() => results.close(), results.close)
  yield* results
}
