import type { Outcome } from '../archive-caller.js'
import { isSameOriginal, normalizeOriginal } from '../archive-url.js'
import { rankSnapshots } from '../rank-snapshots.js'
import type { ArchiveAnswer, CopyQuery } from '../snapshot.js'
import { type CaptureIndex, toSnapshots, withoutFragment } from './capture-index.js'
import type { CdxRow } from './cdx.js'

/** Answers for pages of one folder from one question to the index. */
export interface SiblingBatch {
  /** Tells which pages will be asked for. */
  expect(urls: readonly string[]): void
  /** The answer, where the page has siblings and their folder is small; `undefined` where it must be asked itself. */
  answer(query: CopyQuery, signal?: AbortSignal): Promise<ArchiveAnswer | undefined>
}

/** Pages of a folder from which one question for all is the better one. */
const worthwhile = 3

/** Rows of a folder that are read; a folder with more is asked page by page. */
const maxRows = 3000

/** Addresses that every archive's index writes in the same way. */
const plain = /^https?:\/\/[a-z0-9.-]+\/[\w./-]+$/i

/** The folder of an address, below the root of its host; `undefined` where there is none. */
function folderOf(url: string): string | undefined {
  const address = withoutFragment(url)
  if (!plain.test(address)) return undefined
  const { host, pathname } = new URL(address)
  const folder = pathname.slice(0, pathname.replace(/\/$/, '').lastIndexOf('/') + 1)
  return folder.length > 1 ? `http://${host}${folder}` : undefined
}

/** Batches of siblings; each folder is asked for once. */
export function createSiblingBatch(index: CaptureIndex, origin: string): SiblingBatch {
  const members = new Map<string, Set<string>>()
  const questions = new Map<string, Promise<Outcome<readonly CdxRow[] | null>>>()

  return {
    expect(urls) {
      for (const url of urls) {
        const folder = folderOf(url)
        if (folder === undefined) continue
        const pages = members.get(folder) ?? new Set()
        members.set(folder, pages.add(normalizeOriginal(url)))
      }
    },

    async answer(query, signal) {
      const folder = folderOf(query.url)
      if (folder === undefined || (members.get(folder)?.size ?? 0) < worthwhile) return undefined
      const question = questions.get(folder) ?? index.under(folder, maxRows, signal)
      questions.set(folder, question)
      const outcome = await question
      // A folder that is too big, or a question too heavy, says nothing of the page.
      if (outcome.kind === 'unavailable' || outcome.value === null) return undefined
      const rows = outcome.value.filter(({ original }) => isSameOriginal(original, query.url))
      const snapshots = rankSnapshots(toSnapshots(rows, origin), query)
      return snapshots.length === 0
        ? { kind: 'none' }
        : { kind: 'found', snapshots, isPartial: false }
    },
  }
}
