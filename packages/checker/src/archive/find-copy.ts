import {
  type ArchiveClient,
  type CopyQuery,
  rankSnapshots,
  type Snapshot,
} from '@veracite/archives'
import type { CopyJudgement } from './judge-copy.js'
import { type CopyLocation, locateCopy } from './locate-copy.js'

/** What came of the search for a good copy. */
export type SearchResult =
  | { readonly kind: 'found'; readonly snapshot: Snapshot; readonly timestamp: string }
  /** Every archive answered, and none has a good copy. */
  | { readonly kind: 'none' }
  /** An archive did not answer, or has more copies than are tried. */
  | { readonly kind: 'incomplete' }

/** What {@link findCopy} works with. */
export interface CopySearch {
  readonly clients: readonly ArchiveClient[]
  readonly query: CopyQuery
  readonly judge: (copy: CopyLocation) => Promise<CopyJudgement>
  /** Copies tried, of such as differ in content. */
  readonly maxTries: number
}

/** The best good copy in any of the archives. */
export async function findCopy(search: CopySearch, signal?: AbortSignal): Promise<SearchResult> {
  const { clients, query, maxTries } = search
  let incomplete = false
  let tries = 0
  const tried = new Set<string>()

  async function tryAll(snapshots: readonly Snapshot[]): Promise<SearchResult | undefined> {
    for (const snapshot of rankSnapshots(snapshots, query)) {
      const content = snapshot.digest ?? snapshot.url
      if (tried.has(snapshot.url) || tried.has(content)) continue
      if (tries === maxTries) {
        incomplete = true
        return undefined
      }
      tries += 1
      tried.add(snapshot.url).add(content)
      const { timestamp, original, archive } = snapshot
      const copy = {
        timestamp,
        original,
        ...locateCopy(snapshot.url, clients),
        archive,
        isRaw: true,
      }
      const judgement = await search.judge(copy)
      if (judgement.kind === 'unknown') incomplete = true
      if (judgement.kind !== 'good') continue
      return { kind: 'found', snapshot, timestamp: judgement.timestamp ?? snapshot.timestamp }
    }
    return undefined
  }

  async function ask(
    question: (client: ArchiveClient) => ReturnType<ArchiveClient['nearest']>,
    asked: readonly ArchiveClient[],
  ): Promise<{ readonly snapshots: Snapshot[]; readonly holders: ArchiveClient[] }> {
    const answers = await Promise.all(asked.map(question))
    if (answers.some((answer) => answer.kind === 'unavailable')) incomplete = true
    return {
      snapshots: answers.flatMap((answer) => (answer.kind === 'found' ? answer.snapshots : [])),
      holders: asked.filter((_, index) => answers[index]?.kind === 'found'),
    }
  }

  const nearest = await ask((client) => client.nearest(query, signal), clients)
  const first = await tryAll(nearest.snapshots)
  if (first) return first
  // The best copies are no good: the archives that have some may have others.
  const all = await ask((client) => client.list(query, signal), nearest.holders)
  return (await tryAll(all.snapshots)) ?? { kind: incomplete ? 'incomplete' : 'none' }
}
