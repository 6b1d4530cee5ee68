import { join } from 'node:path'
import type { Report } from '@veracite/core'
import { render } from '@veracite/reporter'
import { cacheFolder } from '../cache-folder.js'
import { refuseStdin } from '../changes/refuse-stdin.js'
import type { Request } from '../context.js'
import { UsageError } from '../errors/usage-error.js'
import { errorsOnly } from '../errors-only.js'
import { exitStatus } from '../exit-status.js'
import { createFixer, type Fixer, requireFix } from '../fixes/fixer.js'
import { readInputs, readOneByOne } from '../inputs/read-inputs.js'
import { nextCommands } from '../next-commands.js'
import { isPrinted, readTargets, requireWritable, type Target, writeReports } from '../output.js'
import { requireSave, saveOptions } from '../save-options.js'
import { showProgress } from '../show-progress.js'
import { isStreamed, streamReports } from '../stream-reports.js'
import { tidyHeap } from '../tidy-heap.js'
import { veracite } from '../veracite.js'

/** Runs `check`, `lint` or `fix`, which differ only in how far they go; gives the exit status. */
export async function judge(command: Judging, request: Request): Promise<number> {
  const { settings, context } = request
  const targets = targetsOf(command, request)
  await requirePlaces(targets, request)
  requireFix(command, request)
  const fixer = createFixer(command, request)
  const report = await findOut({ command, targets, fixer }, request)
  await fixer?.finish(report)
  const commands = nextCommands(command, request)
  const shown = settings.quiet ? errorsOnly(report) : report
  await writeReports(
    targets.filter((target) => !isStreamed(target)),
    (format, options) => render(shown, format, { ...options, commands, hints: hintsFor(shown) }),
    request,
  )
  if (!targets.some((target) => isPrinted(target, 'pretty')))
    for (const { message } of report.notices) context.stderr.write(`veracite: ${message}\n`)
  return exitStatus(report, settings)
}

type Judging = 'check' | 'lint' | 'fix'

/** What is reported, and where; `fix` reports what is left only where it is asked to. */
function targetsOf(command: Judging, { settings, operands }: Request): readonly Target[] {
  const { format = [], dryRun, fix } = settings
  const all = readTargets(format)
  const isAsked = command !== 'fix' || format.some((one) => !one.includes('='))
  const targets = isAsked ? all : all.filter(({ file }) => file !== undefined)
  const showsDiff = dryRun && (command === 'fix' || fix)
  const printed = targets.filter(({ file }) => file === undefined)
  if (operands.includes('-') && command === 'fix' && printed.length > 0) throw outputTaken()
  if (showsDiff && printed.some(({ format: one }) => one !== 'pretty')) throw outputTaken()
  return targets
}

function outputTaken(): UsageError {
  return new UsageError(
    'conflict',
    'standard output is for what is fixed; write the report to a file: --format FORMAT=FILE',
  )
}

async function requirePlaces(
  targets: readonly Target[],
  { settings, context }: Request,
): Promise<void> {
  const { record, replay, since, baseline, updateBaseline } = settings
  if (updateBaseline && (baseline === undefined || since !== undefined))
    throw new UsageError(
      'conflict',
      `--update-baseline ${since === undefined ? 'needs --baseline FILE' : 'and --since exclude each other'}`,
    )
  requireSave(settings)
  if (record !== undefined && replay !== undefined)
    throw new UsageError('conflict', '--record and --replay exclude each other')
  const files = [...targets.flatMap(({ file }) => file ?? []), ...(record ? [record] : [])]
  for (const file of files) await requireWritable(file, context.cwd)
}

interface Job {
  readonly command: Judging
  readonly targets: readonly Target[]
  readonly fixer: Fixer | undefined
}

async function findOut({ command, targets, fixer }: Job, request: Request): Promise<Report> {
  const { operands, settings, context } = request
  const { now, save: _, dryRun: __, fix: ___, ...config } = settings
  const { cwd, signal } = context
  refuseStdin(operands, settings)
  const stdin = fixer?.stdin ?? context.stdin
  const read = { ...context, ...settings, stdin }
  const isPassing = command !== 'fix' && fixer === undefined && targets.every(isStreamed)
  if (isPassing && command === 'check') tidyHeap()
  const documents = isPassing ? readOneByOne(operands, read) : await readInputs(operands, read)
  if ('length' in documents) await fixer?.require(documents)
  const progress = await showProgress(settings, context)
  const streams = streamReports(targets, request)
  const report = await veracite({
    ...config,
    ...saveOptions(settings, context),
    ...fixer?.options,
    command: command === 'fix' ? 'lint' : command,
    documents,
    keep: isPassing ? 'summary' : 'files',
    defaultStore: join(cacheFolder(context.env, process.platform), 'store.db'),
    cwd,
    signal,
    ...(now !== undefined && { now: new Date(now) }),
    onProgress: progress.update,
    ...streams.listener,
  }).finally(progress.clear)
  streams.close()
  return report
}

function hintsFor({ files }: Report): readonly string[] {
  const found = files.flatMap(({ diagnostics }) => diagnostics)
  const first = found.find(({ severity }) => severity === 'error') ?? found[0]
  return first ? [`Learn what a finding means: \`veracite rules ${first.ruleId}\`.`] : []
}
