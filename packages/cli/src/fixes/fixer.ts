import type { Report, SourceDocument } from '@veracite/core'
import pc from 'picocolors'
import type { FixedText } from '../collector.js'
import type { Request } from '../context.js'
import { UsageError } from '../errors/usage-error.js'
import { printable } from '../printable.js'
import { useColor } from '../use-color.js'
import type { VeraciteOptions } from '../veracite.js'
import { fileHasMark, watchMark } from './byte-order-mark.js'
import { showDiff } from './show-diff.js'
import { requireFixable, writeFixed } from './write-fixed.js'

/** Carries out what `fix` and `--fix` ask for. */
export interface Fixer {
  /** For the run: what to apply, and where to tell of it. */
  readonly options: Pick<VeraciteOptions, 'fix' | 'onFixed'>
  /** Standard input, to be read through it: what its text leaves out is written again. */
  readonly stdin: AsyncIterable<Uint8Array>
  /** Makes sure that the articles can be fixed. */
  require(documents: readonly SourceDocument[]): Promise<void>
  /** Writes the fixed articles, or shows what would be written. */
  finish(report: Report): Promise<void>
}

/** @throws {UsageError} where the options contradict each other */
export function requireFix(command: 'check' | 'lint' | 'fix', request: Request): void {
  const { fix, unsafe, dryRun, save, since } = request.settings
  const fixes = command === 'fix' || fix
  if (unsafe && !fixes) throw new UsageError('conflict', '--unsafe goes with --fix')
  if (dryRun && !fixes && !save)
    throw new UsageError(
      'conflict',
      `--dry-run goes with --fix${command === 'check' ? ' or --save' : ''}`,
    )
  if (fix && since !== undefined)
    throw new UsageError('conflict', '--fix and --since exclude each other')
  if (!fixes || !request.operands.includes('-')) return
  if (fix)
    throw new UsageError('conflict', '--fix cannot write to standard input; veracite fix - can')
  if (request.operands.length > 1)
    throw new UsageError(
      'conflict',
      'standard input is fixed alone, as its text goes to standard output',
    )
}

/** Makes what carries out fixes; `undefined` where none are asked for. */
export function createFixer(
  command: 'check' | 'lint' | 'fix',
  { settings, operands, context }: Request,
): Fixer | undefined {
  if (command !== 'fix' && !settings.fix) return undefined
  const { cwd, stdout } = context
  const fixed: FixedText[] = []
  const isStream = operands.includes('-')
  const printsReport = command !== 'fix' || settings.format !== undefined
  // Where standard output is for something else, that says enough.
  const isSilent = isStream || printsReport
  let read: readonly SourceDocument[] = []
  const input = watchMark(context.stdin)
  const markOf = async (path: string): Promise<string> =>
    (isStream ? input.hasMark() : await fileHasMark(path, cwd)) ? '\ufeff' : ''
  return {
    stdin: input.bytes,
    options: {
      fix: settings.unsafe ? 'all' : 'safe',
      onFixed: (article) => fixed.push(article),
    },
    async require(documents) {
      read = documents
      if (!isStream && !settings.dryRun) await requireFixable(documents, cwd)
    },
    async finish(report) {
      if (settings.dryRun) {
        for (const { path, before, after } of fixed) {
          const mark = await markOf(path)
          showChanges({ path, before: mark + before, after: mark + after }, { settings, context })
        }
      } else if (isStream) {
        stdout.write((await markOf('-')) + (fixed[0]?.after ?? read[0]?.text ?? ''))
      } else for (const article of fixed) await writeFixed(article, cwd)
      if (!isSilent && !(settings.dryRun && fixed.length > 0))
        stdout.write(summarize(fixed, report))
    },
  }
}

function showChanges(
  article: Pick<FixedText, 'path' | 'before' | 'after'>,
  { settings, context }: Pick<Request, 'settings' | 'context'>,
): void {
  const colors = pc.createColors(useColor(settings, context))
  const { text, isPatch } = showDiff(article, colors)
  context.stdout.write(text)
  if (!isPatch)
    context.stderr.write(
      `veracite: the diff of ${printable(article.path)} shows characters as escapes that would act on a terminal: it is to be read, not applied\n`,
    )
}

function summarize(fixed: readonly FixedText[], { summary }: Report): string {
  const lines = fixed.map(
    ({ path, applied }) => `fixed ${count(applied.length)} in ${printable(path)}`,
  )
  const left = summary.errors + summary.warnings + summary.infos
  if (lines.length === 0) lines.push('nothing to fix')
  if (left > 0) lines.push(`${count(left)} left; veracite lint shows them`)
  return lines.map((line) => `veracite: ${line}\n`).join('')
}

function count(findings: number): string {
  return findings === 1 ? '1 finding' : `${findings} findings`
}
