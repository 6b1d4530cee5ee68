import { type CheckOptions, check, collectTargets } from '@veracite/checker'
import { inTransaction } from '@veracite/checker/sqlite-store'
import {
  type Citation,
  citationHealth,
  type Health,
  type RunNotice,
  type SourceVerdict,
} from '@veracite/core'
import type Database from 'libsql'
import type { Run } from './database/page-table.js'
import { eachRow, firstRow, numberIn, type Row, textIn } from './database/rows.js'

/** How far the checking of a corpus is. */
export interface SourcesProgress {
  /** Citations whose sources are checked. */
  readonly done: number
  readonly total: number
  readonly waitingFor: readonly string[]
}

export interface CheckSourcesOptions {
  readonly check: CheckOptions
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: SourcesProgress) => void
}

/** Reasons of verdicts that only tell that the check ended before: nothing was found out. */
const unfinished: ReadonlySet<string> = new Set(['offline', 'interrupted', 'budget-spent'])

function isFinished({ live, archive }: SourceVerdict): boolean {
  return !unfinished.has(live.reason ?? '') && !unfinished.has(archive.reason ?? '')
}

/** Citations that are checked together: enough for many hosts to be asked at once. */
const batchSize = 2000

/** Verdicts that are kept at once. */
const saveSize = 50

interface Checked {
  readonly row: Row
  readonly citation: Citation
  readonly expected: number
  readonly verdicts: SourceVerdict[]
}

/** How the checking of a corpus ended: with all that there is, or before, for want of network or time. */
export type SourcesEnd = 'complete' | 'interrupted' | 'offline' | 'budget-spent'

/**
 * Asks the live web and the archives about what the articles of a run cite, and keeps the verdicts as they come.
 * Citations whose verdicts this run has are not asked for again; what an early end leaves open is no verdict.
 */
export async function checkSources(
  database: Database.Database,
  run: Run,
  options: CheckSourcesOptions,
): Promise<SourcesEnd> {
  const { signal, check: checkOptions, onProgress } = options
  const total = countWaiting(database, run)
  const timeLeft = startTimer(checkOptions.timeBudget)
  let isSecondLook = false
  for (let done = 0; ; ) {
    const batch = readBatch(database, run)
    if (batch.length === 0) {
      if (isSecondLook || forgetDoubtful(database, run) === 0) return 'complete'
      isSecondLook = true
      continue
    }
    const start = done
    const ending = new AbortController()
    let end: SourcesEnd | undefined
    await checkBatch(batch, {
      check: {
        ...checkOptions,
        ...timeLeft(),
        signal: AbortSignal.any([ending.signal, ...(signal ? [signal] : [])]),
        onNotice: (notice) => {
          checkOptions.onNotice?.(notice)
          end ??= endOf(notice)
          // What is under way would only be given up one by one.
          if (end !== undefined) ending.abort()
        },
        onProgress: ({ waitingFor }) => onProgress?.({ done, total, waitingFor }),
      },
      save: (checked) => {
        saveVerdicts(database, run, checked)
        done += checked.length
      },
    })
    if (signal?.aborted) return 'interrupted'
    // Where none of so many could be asked, there is no network, though there was one.
    if (done === start) end ??= 'offline'
    if (end === 'offline') forgetDoubtful(database, run)
    if (end !== undefined) return end
  }
}

/**
 * Forgets the failures since the last answer: the network may have failed, and no page. A check that begins anew can
 * tell.
 *
 * @returns how many there were
 */
function forgetDoubtful(database: Database.Database, { audit, run }: Run): number {
  const update = database.prepare(`UPDATE audit_citations SET checked_run = NULL, health = NULL
    WHERE page IN (SELECT page FROM audit_pages WHERE audit = ?1) AND checked_run = ?2
      AND live_status = 'unstable' AND http_status IS NULL AND checked_at >= (
        SELECT coalesce(max(checked_at), '') FROM audit_sources
        WHERE audit = ?1 AND checked_run = ?2 AND http_status IS NOT NULL)`)
  return update.run(audit, run).changes
}

function endOf({ id }: RunNotice): SourcesEnd | undefined {
  return id === 'offline' || id === 'budget-spent' ? id : undefined
}

/** The time that is left of a budget for all batches together, where there is one, in milliseconds. */
function startTimer(budget: number | undefined): () => Pick<CheckOptions, 'timeBudget'> {
  const started = performance.now()
  return () => {
    if (budget === undefined) return {}
    return { timeBudget: Math.max(1, budget - (performance.now() - started)) }
  }
}

const waiting = 'FROM audit_sources WHERE audit = ? AND (checked_run IS NULL OR checked_run <> ?)'

function countWaiting(database: Database.Database, { audit, run }: Run): number {
  return numberIn(firstRow(database.prepare(`SELECT count(*) AS n ${waiting}`), audit, run), 'n')
}

function readBatch(database: Database.Database, { audit, run }: Run): Checked[] {
  const select = database.prepare(`SELECT * ${waiting} LIMIT ${batchSize}`)
  return Array.from(eachRow(select, audit, run), (row) => {
    const citation = restoreCitation(row)
    return { row, citation, expected: collectTargets(citation).length, verdicts: [] }
  })
}

/** A citation as far as its fields are known, under an id that no other of the batch has. */
function restoreCitation(row: Row): Citation {
  const nowhere = { line: 1, column: 1, offset: 0 }
  const span = { start: nowhere, end: nowhere }
  const fields: unknown = JSON.parse(textIn(row, 'fields'))
  const template = textIn(row, 'template')
  return {
    id: `${row['page']}:${row['ordinal']}`,
    template,
    rawTemplate: template,
    form: 'braces',
    parameters: Object.entries(Object(fields)).map(([name, value]) => ({
      name,
      rawName: name,
      value: String(value),
      span,
      nameSpan: span,
      valueSpan: span,
    })),
    span,
    nameSpan: span,
    recovered: false,
    confidence: 1,
  }
}

interface BatchOptions {
  readonly check: CheckOptions
  save(checked: readonly Checked[]): void
}

async function checkBatch(batch: readonly Checked[], options: BatchOptions): Promise<void> {
  let complete = batch.filter(({ expected }) => expected === 0)
  const byId = new Map(batch.map((checked) => [checked.citation.id, checked]))
  for await (const verdict of check(
    batch.map(({ citation }) => citation),
    options.check,
  )) {
    const checked = byId.get(verdict.citationId)
    if (checked === undefined) continue
    checked.verdicts.push(verdict)
    if (checked.verdicts.length < checked.expected) continue
    if (!checked.verdicts.every(isFinished)) continue
    complete.push(checked)
    if (complete.length < saveSize) continue
    options.save(complete)
    complete = []
  }
  options.save(complete)
}

function saveVerdicts(database: Database.Database, { run }: Run, batch: readonly Checked[]): void {
  const update = database.prepare(`UPDATE audit_citations SET checked_run = ?, checked_at = ?,
    health = ?, live_status = ?, live_reason = ?, http_status = ?, archive_status = ?,
    copy_url = ?, copy_timestamp = ? WHERE page = ? AND ordinal = ?`)
  const now = new Date().toISOString()
  inTransaction(database, () => {
    for (const { row, expected, verdicts } of batch) {
      const health: Health = citationHealth(verdicts, expected > 0)
      const { live, archive } =
        verdicts.find(({ parameter }) => parameter === 'url') ?? verdicts[0] ?? {}
      update.run(
        run,
        live?.checkedAt ?? now,
        health,
        live?.status ?? null,
        live?.reason ?? null,
        live?.httpStatus ?? null,
        archive?.status ?? null,
        archive?.url ?? null,
        archive?.timestamp ?? null,
        row['page'] ?? null,
        row['ordinal'] ?? null,
      )
    }
  })
}
