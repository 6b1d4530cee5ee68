import type { CheckOptions } from '@veracite/checker'
import type { RunNotice } from '@veracite/core'
import type { AuditSummary } from '@veracite/reporter'
import type Database from 'libsql'
import { checkSources, type SourcesProgress } from './check-sources.js'
import { beginRun, openPageTable } from './database/page-table.js'
import type { CorpusArticle } from './inputs/read-articles.js'
import { type ReadCorpusOptions, type ReadProgress, readCorpus } from './read-corpus.js'
import { summarize } from './summarize.js'

export interface AuditOptions extends Omit<ReadCorpusOptions, 'onProgress'> {
  readonly database: Database.Database
  /** What is audited, in words that are the same whenever the same is audited. */
  readonly inputs: string
  articles(): AsyncIterable<CorpusArticle>
  /** How to ask the live web and the archives; without it, they are not asked. */
  readonly check?: CheckOptions
  readonly onRead?: (progress: ReadProgress) => void
  readonly onCheck?: (progress: SourcesProgress) => void
}

const interrupted: RunNotice = {
  id: 'interrupted',
  message: 'interrupted: this is what was found until then; the same command goes on from here',
}

/**
 * Audits articles: keeps what they cite and, where that is asked for, what became of it. What is kept stays when
 * the process ends at any moment; the same audit goes on from there. Articles that an earlier audit of the
 * same inputs read, and that did not change since, are not parsed again.
 */
export async function audit(options: AuditOptions): Promise<AuditSummary> {
  const { database, inputs, signal, check, onRead, onCheck } = options
  const run = beginRun(database, inputs)
  const table = openPageTable(database, run)
  const notices: RunNotice[] = []
  const isRead = await readCorpus(options.articles(), table, {
    ...options,
    ...(onRead && { onProgress: onRead }),
  })
  const isChecked =
    isRead &&
    (check === undefined ||
      (await checkSources(database, run, {
        check,
        ...(signal && { signal }),
        ...(onCheck && { onProgress: onCheck }),
        onNotice: (notice) => notices.push(notice),
      })))
  // A run that was not checked for want of a network is over: there is nothing to go on with.
  if (isRead && (isChecked || !signal?.aborted)) table.finish()
  else notices.push(interrupted)
  return summarize(database, run, { inputs, notices })
}
