import {
  type ArchiveAnswer,
  type ArchiveClient,
  type CopyQuery,
  isOnPreferredSide,
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
  /** An archive did not answer, or has more bad copies than are tried. */
  | { readonly kind: 'incomplete'; readonly reason: 'archive-unavailable' | 'too-many-copies' }

/** What {@link findCopy} works with. */
export interface CopySearch {
  readonly clients: readonly ArchiveClient[]
  readonly query: CopyQuery
  readonly judge: (copy: CopyLocation) => Promise<CopyJudgement>
  /** Copies tried. */
  readonly maxTries: number
}

/** Copies tried one after the other before the search begins to leap. */
const neighbours = 3

/** The best good copy in any of the archives. */
export async function findCopy(search: CopySearch, signal?: AbortSignal): Promise<SearchResult> {
  const { clients, query, maxTries } = search
  const trial = createTrial(search)
  const nearest = await askAll(clients, (client) => client.nearest(query, signal))
  // Some tries are kept for copies further away.
  const hasMore = nearest.holders.length > 0
  const first = await trial.findIn(nearest.snapshots, hasMore ? maxTries >> 1 : maxTries)
  if (first) return first
  // The best copies are no good: the archives that told only of those may have others.
  const all = await askAll(nearest.holders, (client) => client.list(query, signal))
  const other = await trial.findIn(all.snapshots, maxTries)
  if (other) return other
  if (!nearest.isComplete || !all.isComplete || trial.hasDoubt()) {
    return { kind: 'incomplete', reason: 'archive-unavailable' }
  }
  const isPartial = hasMore && all.isPartial
  return trial.hasLeft() || isPartial
    ? { kind: 'incomplete', reason: 'too-many-copies' }
    : { kind: 'none' }
}

async function askAll(
  clients: readonly ArchiveClient[],
  ask: (client: ArchiveClient) => Promise<ArchiveAnswer>,
) {
  const answers = await Promise.all(clients.map(ask))
  return {
    snapshots: answers.flatMap((answer) => (answer.kind === 'found' ? answer.snapshots : [])),
    holders: clients.filter((_, index) => isOfMore(answers[index])),
    isComplete: answers.every((answer) => answer.kind !== 'unavailable'),
    isPartial: answers.some((answer) => answer.kind === 'found' && answer.isPartial === true),
  }
}

function isOfMore(answer: ArchiveAnswer | undefined): boolean {
  return answer?.kind === 'found' && answer.isPartial === true
}

/** Which copy to try after a bad one: leaps do not pass the last of the preferred side, at `edge`, untried. */
function leapFrom(bad: number, edge: number, length: number): number {
  const next = bad + (bad < neighbours - 1 ? 1 : bad + 1)
  return Math.min(bad < edge - 1 && next >= edge ? edge - 1 : next, length - 1)
}

/** What identifies a content; redirects look all the same, wherever they lead. */
function contentOf({ digest, status = 200, url }: Snapshot): string {
  return digest === undefined || digest === emptyDigest || status >= 300 ? url : digest
}

/** The SHA-1 of nothing, as archives write it: what a captured redirect mostly holds. */
const emptyDigest = '3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ'

/** The trying of copies, over all the lists they come in: none twice, and no more than allowed. */
function createTrial({ clients, query, judge, maxTries }: CopySearch) {
  const tried = new Set<string>()
  let tries = 0
  let hasDoubt = false
  let hasLeft = false

  async function tryOne(snapshot: Snapshot | undefined): Promise<SearchResult | undefined> {
    if (snapshot === undefined) return undefined
    tries += 1
    tried.add(snapshot.url).add(contentOf(snapshot))
    const { timestamp, original, archive } = snapshot
    const copy = { timestamp, original, ...locateCopy(snapshot.url, clients), archive, isRaw: true }
    const judgement = await judge(copy)
    if (judgement.kind === 'unknown') hasDoubt = true
    if (judgement.kind !== 'good') return undefined
    return { kind: 'found', snapshot, timestamp: judgement.timestamp ?? timestamp }
  }

  /** Copies not tried before, one of each content, the best first. */
  function listNew(snapshots: readonly Snapshot[]): Snapshot[] {
    const seen = new Set(tried)
    return rankSnapshots(snapshots, query).filter((snapshot) => {
      const content = contentOf(snapshot)
      const isNew = !seen.has(snapshot.url) && !seen.has(content)
      seen.add(snapshot.url).add(content)
      return isNew
    })
  }

  return {
    hasDoubt: () => hasDoubt,
    hasLeft: () => hasLeft,

    /**
     * The first good copy of a list. A page that was gone is gone in many copies, so the search soon
     * leaps, and comes back half the way from where it finds a good one.
     *
     * @param maxVain copies tried in all lists after which it ends where none was good
     */
    async findIn(
      snapshots: readonly Snapshot[],
      maxVain: number,
    ): Promise<SearchResult | undefined> {
      const copies = listNew(snapshots)
      const untried = new Set(copies.keys())
      const away = copies.findIndex((copy) => !isOnPreferredSide(copy, query))
      const edge = away === -1 ? copies.length : away
      let found: SearchResult | undefined
      let bad = -1
      let good = copies.length
      while (untried.size > 0 && tries < (found ? maxTries : maxVain) && good - bad > 1) {
        const next = found ? (bad + good) >> 1 : leapFrom(bad, edge, copies.length)
        untried.delete(next)
        const result = await tryOne(copies[next])
        if (result) {
          found = result
          good = next
        } else bad = next
      }
      for (const index of untried) {
        if (found || tries >= maxVain) break
        untried.delete(index)
        found = await tryOne(copies[index])
      }
      hasLeft ||= !found && untried.size > 0
      return found
    },
  }
}
