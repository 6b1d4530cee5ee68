import type { CheckOptions } from '@veracite/checker'
import type { RunNotice } from '@veracite/core'
import type { AuditSummary } from '@veracite/reporter'
import type Database from 'libsql'
import type { SourcesEnd, SourcesProgress } from './check-sources.js'
import { beginRun, openPageTable } from './database/page-table.js'
import type { CorpusArticle } from './inputs/read-articles.js'
import { type ReadCorpusOptions, type ReadProgress, readCorpus } from './read-corpus.js'
import { summarize } from './summarize.js'

/** What is audited, and how. */
export interface AuditOptions extends Omit<ReadCorpusOptions, 'onProgress'> {
  /** The tables to keep it in: `openDatabase`. */
  readonly database: Database.Database
  /** What is audited, in words that are the same whenever the same is audited. */
  readonly inputs: string
  /** The articles, one after the other; called once. */
  articles(): AsyncIterable<CorpusArticle>
  /** How to ask the live web and the archives; without it, they are not asked. */
  readonly check?: CheckOptions
  /** Called as articles are read. */
  readonly onRead?: (progress: ReadProgress) => void
  /** Called as sources are checked. */
  readonly onCheck?: (progress: SourcesProgress) => void
}

/** What is said where a run ends before all is known; the next one goes on with it. */
const endings: Readonly<Record<Exclude<SourcesEnd, 'complete'>, string>> = {
  interrupted: 'interrupted: this is what was found until then',
  offline: 'there is no network: what is left of the sources could not be checked',
  'budget-spent': 'the time for checking ran out: some sources are unchecked',
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
  const isRead = await readCorpus(options.articles(), table, {
    ...options,
    ...(onRead && { onProgress: onRead }),
  })
  const end = isRead ? await findOut() : 'interrupted'
  if (end === 'complete') table.finish()
  return summarize(database, run, { inputs, notices: end === 'complete' ? [] : [noticeOf(end)] })

  async function findOut(): Promise<SourcesEnd> {
    if (check === undefined) return 'complete'
    // What asks the network takes memory that counting does without.
    const { checkSources } = await import('./check-sources.js')
    const progress = { ...(signal && { signal }), ...(onCheck && { onProgress: onCheck }) }
    return await checkSources(database, run, { check, ...progress })
  }
}

function noticeOf(end: keyof typeof endings): RunNotice {
  return { id: end, message: `${endings[end]}; the same command goes on from here` }
}
