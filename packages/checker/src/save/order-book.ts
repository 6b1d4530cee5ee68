import type { EvidenceStore } from '@veracite/core'

/** What came of an order to save a page, as far as it is known. */
type Order =
  /** Under way in the archive, under this number. */
  | { readonly state: 'ordered'; readonly jobId: string }
  | { readonly state: 'saved'; readonly copy: string }
  /** For good; `reason` in the words of the archive. */
  | { readonly state: 'refused'; readonly reason: string }

/** Remembers orders from one run to the next, so that none is made twice. */
export interface OrderBook {
  read(url: string): Promise<Order | undefined>
  write(url: string, order: Order): Promise<void>
  /** Forgets an order that came to nothing, so that it is made anew. */
  forget(url: string): Promise<void>
}

/** What an {@link OrderBook} is kept in. */
export interface OrderBookOptions {
  readonly store: EvidenceStore
  readonly clock: { now(): number }
  /** The origin of the archive that is asked. */
  readonly archive: string
}

const day = 86_400_000

/** Milliseconds for which an order counts, by what came of it: after that it is made anew. */
const lifetimes: Readonly<Record<Order['state'], number>> = {
  ordered: day,
  saved: 30 * day,
  refused: 7 * day,
}

function readOrder(value: string): Order | undefined {
  let order: unknown
  try {
    order = JSON.parse(value)
  } catch {
    return undefined
  }
  if (typeof order !== 'object' || order === null || !('state' in order)) return undefined
  const { state, jobId, copy, reason } = order as Readonly<Record<string, unknown>>
  const detail = { ordered: jobId, saved: copy, refused: reason }[String(state)]
  return typeof detail === 'string' ? (order as Order) : undefined
}

/** An order book in a store; where that fails, orders are remembered for this run alone. */
export function openOrderBook({ store, clock, archive }: OrderBookOptions): OrderBook {
  const keyOf = (url: string): string => `${archive} ${url}`
  async function put(url: string, value: object): Promise<void> {
    const record = { at: clock.now(), value: JSON.stringify(value) }
    await store.write('order', keyOf(url), record).catch(() => undefined)
  }

  return {
    async read(url) {
      const record = await store.read('order', keyOf(url)).catch(() => undefined)
      const order = record && readOrder(record.value)
      if (record === undefined || order === undefined) return undefined
      const age = clock.now() - record.at
      return age >= 0 && age < lifetimes[order.state] ? order : undefined
    },
    write: put,
    forget: (url) => put(url, {}),
  }
}
