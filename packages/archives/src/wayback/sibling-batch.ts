import { normalizeOriginal } from '../archive-url.js'
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

/** Pages and rows, in all folders together, beyond which the folder that was not needed for longest is forgotten. */
const maxKept = 100_000

interface Folder {
  /** The pages in it that are to be asked for, as {@link normalizeOriginal} writes them. */
  readonly pages: Set<string>
  /** What it was found to have of them; `undefined` where only the page itself can be asked for. */
  rows?: Promise<RowsByPage | undefined> | undefined
  /** Whether there is no use in asking for it again. */
  isTooBig: boolean
  /** How much of it is kept. */
  size: number
}

/** The rows on each of the pages that were to be asked for when the folder was. */
type RowsByPage = ReadonlyMap<string, readonly CdxRow[]>

/** Batches of siblings; each folder is asked for once as long as it is kept and no more of its pages are wanted. */
export function createSiblingBatch(
  index: CaptureIndex,
  origin: string,
  limit: number = maxKept,
): SiblingBatch {
  const folders = createFolderTable(limit)

  async function ask(
    name: string,
    folder: Folder,
    signal: AbortSignal | undefined,
  ): Promise<RowsByPage | undefined> {
    const rows = new Map<string, CdxRow[]>(Array.from(folder.pages, (page) => [page, []]))
    const outcome = await index.under(name, maxRows, signal)
    // A folder that is too big, or a question too heavy, says nothing of the page.
    if (outcome.kind === 'unavailable' || outcome.value === null) {
      folder.isTooBig = true
      return undefined
    }
    for (const row of outcome.value) rows.get(normalizeOriginal(row.original))?.push(row)
    const count = Array.from(rows.values(), ({ length }) => length).reduce((a, b) => a + b, 0)
    folders.setSize(name, folder, folder.pages.size + count)
    return rows
  }

  return {
    expect(urls) {
      for (const url of urls) {
        const name = folderOf(url)
        if (name !== undefined) folders.add(name, normalizeOriginal(url))
      }
    },

    async answer(query, signal) {
      const name = folderOf(query.url)
      const folder = name === undefined ? undefined : folders.use(name)
      if (name === undefined || folder === undefined || folder.pages.size < worthwhile)
        return undefined
      folder.rows ??= ask(name, folder, signal)
      const rows = (await folder.rows)?.get(normalizeOriginal(query.url))
      // Nobody had told of the page when its folder was asked for: that says nothing of it.
      if (rows === undefined) return undefined
      const snapshots = rankSnapshots(toSnapshots(rows, origin), query)
      return snapshots.length === 0
        ? { kind: 'none' }
        : { kind: 'found', snapshots, isPartial: false }
    },
  }
}

interface FolderTable {
  /** Puts a page into its folder. */
  add(name: string, page: string): void
  /** The folder, which is then the last to be forgotten. */
  use(name: string): Folder | undefined
  setSize(name: string, folder: Folder, size: number): void
}

/** Folders, of which those that were used last are kept. */
function createFolderTable(limit: number): FolderTable {
  /** The one that was not used for longest comes first. */
  const folders = new Map<string, Folder>()
  let kept = 0

  function use(name: string): Folder | undefined {
    const folder = folders.get(name)
    if (folder === undefined) return undefined
    folders.delete(name)
    folders.set(name, folder)
    return folder
  }

  function setSize(name: string, folder: Folder, size: number): void {
    if (folders.get(name) !== folder) return
    kept += size - folder.size
    folder.size = size
    for (const [oldest, { size: freed }] of folders) {
      if (kept <= limit) return
      folders.delete(oldest)
      kept -= freed
    }
  }

  return {
    add(name, page) {
      const folder = use(name) ?? { pages: new Set(), isTooBig: false, size: 0 }
      folders.set(name, folder)
      if (folder.pages.has(page)) return
      folder.pages.add(page)
      if (!folder.isTooBig) folder.rows = undefined
      setSize(name, folder, folder.size + 1)
    },
    use,
    setSize,
  }
}
