import { createHash } from 'node:crypto'
import type { ParseOptions } from '@veracite/parser'
import type { PageTable, SeenPage } from './database/page-table.js'
import type { ArticleRow } from './describe-article.js'
import type { CorpusArticle } from './inputs/read-articles.js'
import { mapInOrder } from './map-in-order.js'
import { createWorkerPool, type WorkerPool } from './worker-pool.js'

/** How far the reading of a corpus is. */
export interface ReadProgress {
  /** Articles that were read. */
  readonly pages: number
  /** Citations in those that were parsed. */
  readonly citations: number
}

export interface ReadCorpusOptions {
  /** How articles are parsed. */
  readonly parse: ParseOptions
  /** Which version reads: another reads everything again. */
  readonly version: string
  /** How many threads may parse. */
  readonly threads: number
  /** Ends the audit early; the next run goes on from there. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ReadProgress) => void
}

/** Enough text to be worth sending to a thread, in UTF-16 code units. */
const batchLength = 256 * 1024

const batchPages = 200

/** An article that was seen. */
interface Candidate {
  readonly page: SeenPage
  /** The article itself, where its text was not read before: nobody needs the others any more. */
  readonly unread?: CorpusArticle
}

type Pool = WorkerPool<readonly CorpusArticle[], readonly ArticleRow[]>

/**
 * Reads articles and keeps what they cite. What is kept stays; articles whose text is the same as before are not
 * parsed again. A bounded number of articles is in memory at once.
 *
 * @returns whether all were read
 */
export async function readCorpus(
  articles: AsyncIterable<CorpusArticle>,
  table: PageTable,
  options: ReadCorpusOptions,
): Promise<boolean> {
  const { threads, parse, signal, onProgress } = options
  const pool: Pool = createWorkerPool('parse-worker.js', { size: threads, data: parse })
  let pages = 0
  let citations = 0
  try {
    const batches = inBatches(articles, (article) => toCandidate(article, table, options))
    for await (const seen of mapInOrder(batches, threads * 2, (batch) => parseBatch(batch, pool))) {
      table.save(seen)
      pages += seen.length
      citations += seen.reduce((count, { found }) => count + (found?.citations.length ?? 0), 0)
      onProgress?.({ pages, citations })
      if (signal?.aborted) return false
    }
    return signal?.aborted !== true
  } finally {
    await pool.close()
  }
}

function toCandidate(
  article: CorpusArticle,
  table: PageTable,
  { version, parse }: ReadCorpusOptions,
): Candidate {
  const { path, revision, syntax, text } = article
  const digest = createHash('sha1')
    .update(JSON.stringify([version, syntax, parse]))
    .update(text)
    .digest('hex')
  const page = { path, digest, ...(revision !== undefined && { revision }) }
  return table.isKnown(path, digest) ? { page } : { page, unread: article }
}

/** Articles in batches: what must be parsed fills one by its length, what need not by its number. */
async function* inBatches(
  articles: AsyncIterable<CorpusArticle>,
  toCandidate: (article: CorpusArticle) => Candidate,
): AsyncGenerator<readonly Candidate[], void, undefined> {
  let batch: Candidate[] = []
  let length = 0
  for await (const article of articles) {
    const candidate = toCandidate(article)
    batch.push(candidate)
    length += candidate.unread?.text.length ?? 0
    if (length < batchLength && batch.length < batchPages) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}

async function parseBatch(batch: readonly Candidate[], pool: Pool): Promise<readonly SeenPage[]> {
  const articles = batch.flatMap(({ unread }) => unread ?? [])
  const rows = articles.length === 0 ? [] : await pool.run(articles)
  const found = new Map(articles.map((article, index) => [article, rows[index]]))
  return batch.map(({ page, unread }) => {
    const row = unread && found.get(unread)
    return row === undefined ? page : { ...page, found: row }
  })
}
