import { availableParallelism } from 'node:os'
import { audit as runAudit } from '@veracite/audit'
import type { CorpusArticle } from '@veracite/audit/inputs'
import type { RunNotice } from '@veracite/core'
import type { AuditSummary } from '@veracite/reporter'
import { packsOf } from '../article-settings.js'
import { readExports, requirePlaces, writeExports } from '../audit/exports.js'
import { nameInputs } from '../audit/name-inputs.js'
import { type AuditStore, openAuditStore } from '../audit/open-audit-store.js'
import { renderAudit } from '../audit/render-audit.js'
import type { Request } from '../context.js'
import { measureInputs, type ReadOptions, streamInputs } from '../inputs/read-inputs.js'
import { networkOptions } from '../network-options.js'
import { openEvidence } from '../open-evidence.js'
import { isPrinted, type Renderer, readTargets, writeReports } from '../output.js'
import type { Progress } from '../progress.js'
import { showProgress } from '../show-progress.js'
import { tidyHeap } from '../tidy-heap.js'
import { version } from '../version.js'

/** `veracite audit`: the archive coverage of many articles. */
export async function audit(request: Request): Promise<number> {
  const { operands, settings, context } = request
  const targets = readTargets(settings.format)
  const exports = readExports(settings.export)
  await requirePlaces({ targets, exports }, request)
  tidyHeap()
  const inputs = await nameInputs(operands, { ...context, ...settings })
  const noticed: RunNotice[] = []
  const onNotice = (notice: RunNotice) => noticed.push(notice)
  const store = await openAuditStore({ ...settings, cwd: context.cwd, onNotice })
  try {
    const found = await findOut(request, store, inputs)
    const summary = { ...found, notices: [...noticed, ...found.notices] }
    await writeExports(exports, { database: store.database, inputs }, context.cwd)
    const told = { ...summary, notices: summary.notices.filter((notice) => !isFailure(notice)) }
    const show: Renderer = (format, options) =>
      renderAudit(format === 'pretty' ? told : summary)(format, options)
    await writeReports(targets, show, request)
    const isShown = targets.some((target) => isPrinted(target, 'pretty'))
    if (isShown && store.name !== undefined)
      context.stdout.write(`\nKept in ${store.name}, for SQLite to query.\n`)
    for (const notice of summary.notices)
      if (!isShown || isFailure(notice)) context.stderr.write(`veracite: ${notice.message}\n`)
    return summary.notices.some(isFailure) ? 2 : 0
  } finally {
    await store.close()
  }
}

/** Whether something kept the audit from being made, which is said on standard error alone. */
function isFailure({ id }: RunNotice): boolean {
  return id === 'offline'
}

/**
 * How many threads unpack, and how many parse, which takes about as long. With more than a core for each and this one,
 * which keeps what they find, all would be slower, and the memory larger.
 */
function countThreads(): number {
  return Math.ceil(availableParallelism() / 2)
}

async function findOut(
  { operands, settings, context }: Request,
  store: AuditStore,
  inputs: string,
): Promise<AuditSummary> {
  const total = await measureInputs(operands, context.cwd)
  const threads = countThreads()
  const evidence = await openEvidence({ ...context, ...settings })
  const progress = await showProgress(settings, context)
  let bytes = 0
  const onBytes = (count: number): void => {
    bytes += count
  }
  try {
    return await runAudit({
      database: store.database,
      inputs,
      articles: () => readAll(operands, { ...context, ...settings, onBytes, threads }),
      parse: { packs: packsOf(settings) },
      version,
      threads,
      signal: context.signal,
      ...(settings.network !== false && {
        check: { ...networkOptions(settings), ...evidence.checkOptions, ...store.checkOptions },
      }),
      onRead: ({ pages }) => progress.update(describeReading(pages, total && bytes / total)),
      onCheck: (checked) => progress.update({ unit: 'citations', ...checked }),
    })
  } finally {
    progress.clear()
    await evidence.close()
  }
}

/** @param share the part of the input that is read, where that is known */
function describeReading(pages: number, share: number | undefined): Progress {
  return {
    unit: 'articles',
    done: pages,
    waitingFor: [],
    ...(share !== undefined && { share }),
  }
}

type ReadAllOptions = ReadOptions & Pick<Request['settings'], 'syntax'>

async function* readAll(
  inputs: readonly string[],
  options: ReadAllOptions,
): AsyncGenerator<CorpusArticle, void, undefined> {
  const { syntax } = options
  for await (const article of streamInputs(inputs, options))
    yield syntax ? { syntax, ...article } : article
}
