import type { EvidenceStore, RecordKind, RunNotice } from '@veracite/core'
import { parseJson } from './parse-json.js'
import { StoreError } from './store-error.js'
import { withoutCredentials } from './without-credentials.js'

/** What was observed in earlier runs, for as long as it counts. */
export interface Memory {
  /** What was observed of something; `undefined` where that is too long ago, or never was. */
  recall(kind: RecordKind, key: string): Promise<unknown>
  /** What stands under a key, however old. */
  recallAny(kind: RecordKind, key: string): Promise<unknown>
  remember(kind: RecordKind, key: string, value: object): Promise<void>
  /** Changes what stands under a key, in one step; `undefined` leaves it. */
  revise(
    kind: RecordKind,
    key: string,
    change: (old: unknown) => object | undefined,
  ): Promise<unknown>
}

/** How a memory works. */
export interface MemoryOptions {
  readonly store: EvidenceStore
  /** Milliseconds for which an observation counts. */
  readonly maxAge: number
  readonly clock: { now(): number }
  /** Called once, where the store fails; the check goes on without it. */
  readonly onNotice?: ((notice: RunNotice) => void) | undefined
}

/**
 * A memory that a store keeps. Where that cannot be written to, nothing more is kept; where it cannot be
 * read, nothing is known.
 */
export function createMemory({ store, maxAge, clock, onNotice }: MemoryOptions): Memory {
  const failed = { reading: false, writing: false }

  async function attempt<T>(way: keyof typeof failed, act: () => Promise<T>) {
    if (failed[way]) return undefined
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      const isNews = !failed.reading && !failed.writing
      failed.writing = true
      failed.reading ||= way === 'reading'
      const message = `the store fails, and what is observed is not kept: ${error.message}`
      if (isNews) onNotice?.({ id: 'store', message })
      return undefined
    }
  }

  async function recall(kind: RecordKind, key: string, age: number): Promise<unknown> {
    const record = await attempt('reading', () => store.read(kind, key))
    // What seems to be of the future was dated by a clock that was wrong.
    const passed = record === undefined ? -1 : clock.now() - record.at
    return record === undefined || passed < 0 || passed >= age ? undefined : parseJson(record.value)
  }

  return {
    recall: (kind, key) => recall(kind, key, maxAge),
    recallAny: (kind, key) => recall(kind, key, Number.POSITIVE_INFINITY),
    async remember(kind, key, value) {
      const record = { at: clock.now(), value: serialize(value) }
      await attempt('writing', () => store.write(kind, key, record))
    },
    async revise(kind, key, change) {
      const record = await attempt('writing', () =>
        store.update(kind, key, (old) => {
          const changed = change(parseJson(old?.value))
          return changed && { at: clock.now(), value: serialize(changed) }
        }),
      )
      return parseJson(record?.value)
    },
  }
}

function serialize(value: object): string {
  return withoutCredentials(JSON.stringify(value))
}
