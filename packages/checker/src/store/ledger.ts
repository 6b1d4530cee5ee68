import type { Clock } from '@veracite/archives'
import type { EvidenceStore, RecordKind, StoredRecord } from '@veracite/core'
import { judgeLive } from '../judge/judge-live.js'
import type { Observation } from '../observe-page.js'
import { isResolver } from '../resolvers/identifiers.js'
import { mergeFailures, readFailures } from './failure-history.js'
import {
  formatLedger,
  type LedgerEntry,
  mergeEntries,
  parseLedger,
  toSeconds,
} from './ledger-text.js'
import { createMemoryStore } from './memory-store.js'
import { parseJson } from './parse-json.js'
import { readObservation } from './read-observation.js'

/** A store that keeps, beside what another keeps, a text that people can read and commit. */
export interface Ledger extends EvidenceStore {
  /**
   * The ledger as it is now.
   *
   * @param current what the file says that it is to replace, which another run may have changed
   * @throws `StoreError` where that is no ledger
   */
  toText(current: string): string
}

/** What a ledger works with. */
export interface LedgerOptions {
  /** What keeps the evidence itself. @default nothing does */
  readonly store?: EvidenceStore | undefined
  /** The time, in milliseconds since 1970. */
  readonly clock: Pick<Clock, 'now'>
}

/** What must count within a run, with or without a store. */
const small: ReadonlySet<RecordKind> = new Set(['failures', 'budget'])

/** Milliseconds for which the line of a page stays as it is while its answer does, so that few lines change. */
const lineAge = 7 * 86_400_000

/** Milliseconds after which the line of a page that is not asked for any more is dropped. */
const maxAge = 400 * 86_400_000

/**
 * Opens a ledger.
 *
 * @throws `StoreError` where the text is no ledger, or a newer version made it
 */
export function openLedger(text: string, { store, clock }: LedgerOptions): Ledger {
  const entries = parseLedger(text)
  // Without a store, what is small and counts together is kept for the run at least.
  const base = store ?? createMemoryStore()
  const keeps = (kind: RecordKind): boolean => store !== undefined || small.has(kind)

  async function note(url: string, observation: Observation): Promise<void> {
    const old = entries.get(url)
    const seen = toEntry(url, observation)
    if (old === undefined) entries.set(url, seen)
    else if (!isAsBefore(old, seen)) entries.set(url, withHistory(seen, mergeEntries(old, seen)))
    if (seen.aliveAt !== undefined) await forgive(base, url)
  }

  function withOwn(url: string, record: StoredRecord | undefined): StoredRecord | undefined {
    const entry = entries.get(url)
    if (entry === undefined) return record
    const kept = readFailures(parseJson(record?.value))
    // Where nothing is left of the failures, the page was alive then.
    const forgivenAt = record !== undefined && kept.length === 0 ? record.at : 0
    const aliveAt = Math.max(forgivenAt, Date.parse(entry.aliveAt ?? '') || 0)
    const failures = mergeFailures([...kept, ...entry.failures])
    const left = failures.filter(({ at }) => Date.parse(at) > aliveAt)
    return { at: record?.at ?? clock.now(), value: JSON.stringify({ failures: left }) }
  }

  return {
    async read(kind, key) {
      const record = await base.read(kind, key)
      return kind === 'failures' ? withOwn(key, record) : record
    },
    async write(kind, key, record) {
      const seen = kind === 'page' ? readObservation(parseJson(record.value)) : undefined
      if (seen !== undefined) await note(key, seen)
      if (keeps(kind)) await base.write(kind, key, record)
    },
    async update(kind, key, change) {
      if (kind !== 'failures') return await base.update(kind, key, change)
      const changed = await base.update(kind, key, (old) => change(withOwn(key, old)))
      const entry = entries.get(key)
      const failures = readFailures(parseJson(changed?.value)).map(inSeconds)
      if (entry !== undefined) entries.set(key, { ...entry, failures })
      return changed
    },
    close: () => base.close(),

    toText(current) {
      const merged = new Map(parseLedger(current))
      const oldest = toSeconds(new Date(clock.now() - maxAge).toISOString())
      for (const [url, entry] of entries) merged.set(url, chooseNewer(merged.get(url), entry))
      return formatLedger([...merged.values()].filter(({ observedAt }) => observedAt >= oldest))
    },
  }
}

/** What this run knows, unless another has seen the page since. */
function chooseNewer(other: LedgerEntry | undefined, own: LedgerEntry): LedgerEntry {
  return other !== undefined && other.observedAt > own.observedAt ? mergeEntries(other, own) : own
}

/** What was seen, with what is known beside it. */
function withHistory(seen: LedgerEntry, { aliveAt, failures }: LedgerEntry): LedgerEntry {
  return { ...seen, failures, ...(aliveAt === undefined ? {} : { aliveAt }) }
}

/** Whether the line of a page may stay, as it says the same and not too long ago. */
function isAsBefore(old: LedgerEntry, seen: LedgerEntry): boolean {
  const age = Date.parse(seen.observedAt) - Date.parse(old.observedAt)
  const isNews =
    seen.aliveAt !== undefined && (old.aliveAt === undefined || old.failures.length > 0)
  const isSame = seen.answer === old.answer && seen.finalUrl === old.finalUrl
  return isSame && !isNews && age >= 0 && age < lineAge
}

async function forgive(store: EvidenceStore, url: string): Promise<void> {
  const record = await store.read('failures', url)
  if (readFailures(parseJson(record?.value)).length === 0) return
  await store.update('failures', url, (old) => old && { ...old, value: '{"failures":[]}' })
}

function toEntry(url: string, { evidence, checkedAt }: Observation): LedgerEntry {
  const { hops, failure } = evidence
  const { status } = judgeLive(evidence, { url, resolves: isResolver(url) })
  const observedAt = toSeconds(checkedAt)
  const last = hops.at(-1)?.url
  const steps = [...hops.map((hop) => String(hop.status)), ...(failure ? [failure.reason] : [])]
  return {
    url,
    observedAt,
    answer: steps.join('>') || 'none',
    ...(last === undefined || last === url ? {} : { finalUrl: last }),
    ...(status === 'alive' || status === 'moved' ? { aliveAt: observedAt } : {}),
    failures: [],
  }
}

function inSeconds<T extends { readonly at: string }>(failure: T): T {
  return { ...failure, at: toSeconds(failure.at) }
}
