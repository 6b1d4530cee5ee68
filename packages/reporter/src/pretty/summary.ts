import type { Report, ReportSummary, Severity } from '@veracite/core'
import stringWidth from 'string-width'
import { describeNextSteps, describeStep, type NextStep } from '../next-steps.js'
import type { RenderOptions } from '../reporter.js'
import { describeCounts } from '../severity-counts.js'
import { toLine } from '../terminal-text.js'
import { countOf, healthMeanings, healthOrder } from '../words.js'
import { type Layout, severityMarks, wrap } from './layout.js'

/** What hindered the run. */
export function renderNotices({ notices }: Report, layout: Layout): readonly string[] {
  return notices.flatMap(({ message }) =>
    wrap(`${layout.severity.warning('▲')} `, toLine(message), layout.columns),
  )
}

/** What to do next, the most useful first. */
export function renderSteps(
  report: Report,
  { commands, hints = [] }: Pick<RenderOptions, 'commands' | 'hints'>,
  layout: Layout,
): readonly string[] {
  const steps = describeNextSteps(report, commands === undefined ? {} : { commands })
  const lead = `${layout.accent('→')} `
  return [
    ...steps.flatMap((step) => renderStep(step, layout)),
    ...hints.flatMap((hint) => wrap(lead, toLine(hint), layout.columns)),
  ]
}

function renderStep(step: NextStep, layout: Layout): readonly string[] {
  const { text, command } = step
  const lead = `${layout.accent('→')} `
  const whole = toLine(describeStep(step))

  if (command === undefined || stringWidth(lead + whole) <= layout.columns)
    return wrap(lead, whole, layout.columns)
  const lines = breakCommand(toLine(command), layout.columns - 4)
  return [
    ...wrap(lead, `${text}:`, layout.columns),
    ...lines.map((line) => `    ${layout.bold(line)}`),
  ]
}

/** A command in lines that a shell takes together, as long as its words are short enough. */
function breakCommand(command: string, columns: number): readonly string[] {
  const lines: string[] = []
  // A word may be quoted, or have a quoted part.
  for (const [word] of command.matchAll(/(?:\\.|'[^']*'|[^ '\\])+/g)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && stringWidth(longer) > columns - 2) lines.push(`  ${word}`)
    else lines.splice(-1, 1, longer)
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} \\` : line))
}

/** How many citations are of each health, and what that means; nothing where nothing was checked. */
export function renderHealth({ summary }: Report, layout: Layout): readonly string[] {
  const present = healthOrder.filter((health) => summary.health[health] > 0)
  if (present.length === 0) return []
  const nameWidth = Math.max(...present.map((health) => health.length))
  const countWidth = Math.max(...present.map((health) => String(summary.health[health]).length))
  const rows = present.flatMap((health) => {
    const count = String(summary.health[health]).padStart(countWidth)
    const lead = `  ${layout.health[health](health.padEnd(nameWidth))}  ${count}  `
    return wrap(lead, layout.dim(healthMeanings[health]), layout.columns)
  })
  return [layout.bold('Health of the citations'), ...rows]
}

/** The last line: how much was found, in how much. */
export function renderTotals({ summary, notices }: Report, layout: Layout): readonly string[] {
  const counts = describeCounts(summary)
  const scope = `${countOf(summary.citations, 'citation')} of ${countOf(summary.files, 'file')}`
  if (counts === '') {
    // A run that was hindered has not shown that all is well.
    const lead = notices.length > 0 ? '' : `${layout.good('✔')} `
    return wrap(lead, `No findings in ${scope}.`, layout.columns)
  }
  const fixable = summary.fixable > 0 ? `; ${summary.fixable} with a fix` : ''
  const severity = worstSeverity(summary)
  const lead = `${layout.severity[severity](severityMarks[severity])} `
  return wrap(lead, `${layout.bold(counts)} in ${scope}${fixable}.`, layout.columns)
}

function worstSeverity({ errors, warnings }: ReportSummary): Severity {
  if (errors > 0) return 'error'
  return warnings > 0 ? 'warning' : 'info'
}
