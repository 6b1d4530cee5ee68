import {
  type Fix,
  type Health,
  type Report,
  type ReportCitation,
  type ReportFile,
  type Severity,
  sourceHealth,
} from '@veracite/core'
import { groupFindings } from './group-findings.js'
import type { RenderOptions } from './reporter.js'
import { countOf } from './words.js'

/** Something a reader of a report should do. */
export interface NextStep {
  /** What is the matter, and what to do about it where no command does it; no full stop. */
  readonly text: string
  /** The command that does it. */
  readonly command?: string
  /** What to look at for it. */
  readonly show?:
    | { readonly field: 'health'; readonly value: Health }
    | { readonly field: 'severity'; readonly value: Severity }
}

type Commands = NonNullable<RenderOptions['commands']>

/** What a reader of the report should do, the most useful first; empty where nothing is to be done. */
export function describeNextSteps(
  report: Report,
  { commands = {} }: Pick<RenderOptions, 'commands'> = {},
): readonly NextStep[] {
  const steps = [
    rescue(report.files, commands),
    replace(report),
    applySafe(report.files, commands),
    correct(report),
    archive(report.files, commands),
    tryAgain(report),
  ].filter((step) => step !== undefined)
  // A command that does two things is told once, with the first.
  return steps.filter(
    ({ command }, index) =>
      command === undefined || steps.findIndex((step) => step.command === command) === index,
  )
}

/** A step in one line, its command in backticks. */
export function describeStep({ text, command }: NextStep): string {
  return command === undefined ? `${text}.` : `${text}: \`${command}\``
}

/** Citations whose page is gone, of which a good copy exists. */
function rescue(files: readonly ReportFile[], { fix }: Commands): NextStep | undefined {
  const fixes = files.flatMap((file) =>
    groupFindings(file).flatMap(({ entry, diagnostics }) =>
      entry?.health === 'rescuable'
        ? [diagnostics.flatMap((one) => one.fix ?? []).find((one) => citesCopy(one, entry))]
        : [],
    ),
  )
  const count = fixes.length
  if (count === 0) return undefined
  const copies = count === 1 ? 'a good copy exists' : 'good copies exist'
  const text = `${countOf(count, 'source')} ${count === 1 ? 'is' : 'are'} dead and ${copies}`
  const show = { field: 'health', value: 'rescuable' } as const
  const known = fixes.filter((one) => one !== undefined)
  if (fix === undefined || known.length === 0)
    return { text: `${text}: cite ${count === 1 ? 'it' : 'them'} as shown`, show }
  return { text, show, command: known.every(({ safe }) => safe) ? fix : `${fix} --unsafe` }
}

/** Whether a fix writes the archived copy that was found for a source into the citation. */
function citesCopy({ edits }: Fix, { sources }: ReportCitation): boolean {
  return sources.some(
    ({ archive: { url } }) => url !== undefined && edits.some(({ text }) => text.includes(url)),
  )
}

function replace({ summary: { health } }: Report): NextStep | undefined {
  const { lost } = health
  if (lost === 0) return undefined
  const text =
    lost === 1
      ? '1 source is dead and no archive has it: find another'
      : `${lost} sources are dead and no archive has them: find others`
  return { text, show: { field: 'health', value: 'lost' } }
}

function applySafe(files: readonly ReportFile[], { fix }: Commands): NextStep | undefined {
  if (fix === undefined) return undefined
  const fixes = files.flatMap(({ diagnostics }) => diagnostics.filter((one) => one.fix?.safe))
  if (fixes.length === 0) return undefined
  const verb = fixes.length === 1 ? 'has' : 'have'
  return { text: `${countOf(fixes.length, 'finding')} ${verb} a safe fix`, command: fix }
}

function correct({ summary: { errors } }: Report): NextStep | undefined {
  if (errors === 0) return undefined
  return {
    text: `Correct ${countOf(errors, 'error')}`,
    show: { field: 'severity', value: 'error' },
  }
}

/** Pages that would be lost if they went. */
function archive(files: readonly ReportFile[], { save }: Commands): NextStep | undefined {
  const pages = countUnarchived(files)
  if (pages === 0) return undefined
  const text = `${countOf(pages, 'page')} ${pages === 1 ? 'is' : 'are'} live but in no archive`
  const show = { field: 'health', value: 'at-risk' } as const
  if (save !== undefined) return { text, show, command: save }
  return { text: `${text}: have ${pages === 1 ? 'it' : 'them'} archived`, show }
}

function tryAgain({ summary: { health }, notices }: Report): NextStep | undefined {
  if (notices.length > 0) return { text: 'Run it again to check what could not be checked' }
  if (health.unknown === 0) return undefined
  const text = `Look at ${countOf(health.unknown, 'citation')} yourself or run it again later: not enough is proven`
  return { text, show: { field: 'health', value: 'unknown' } }
}

/** The pages that citations at risk hang on, each once however many cite it. */
function countUnarchived(files: readonly ReportFile[]): number {
  const atRisk = files
    .flatMap(({ citations }) => citations)
    .filter(({ health }) => health === 'at-risk')
    .flatMap(({ sources }) => sources)
    .filter(({ live, archive }) => sourceHealth(live, archive) === 'at-risk')
  return new Set(atRisk.map(({ url }) => url)).size
}
