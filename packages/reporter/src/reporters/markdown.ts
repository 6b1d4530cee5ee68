import type { Diagnostic, Report, ReportCitation, ReportFile, Severity } from '@veracite/core'
import { needsAttention } from '../attention.js'
import { escapeMarkdown, linkMarkdown } from '../escape-markdown.js'
import { identifyCitation } from '../identify-citation.js'
import { describeNextSteps, describeStep } from '../next-steps.js'
import { redactUrl } from '../redact-url.js'
import type { RenderOptions } from '../reporter.js'
import { describeCounts } from '../severity-counts.js'
import { toLine, truncate } from '../terminal-text.js'
import {
  countOf,
  dayOf,
  describeArchive,
  describeLive,
  healthMeanings,
  healthOrder,
} from '../words.js'

/** By which a bot finds its own comment again. */
const marker = '<!-- veracite -->'

const signs: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' }

/** Characters, below the 65,536 that GitHub takes in a comment with room for the words after the last table row. */
const longestComment = 60_000

/** Enough of a title or a message to know what is meant. */
const cellWidth = 200

/** Markdown for a comment on a pull request or a job summary; leaves rows out, and says so, where it would be too long. */
export function renderMarkdown(report: Report, options: RenderOptions): string {
  const steps = [
    ...describeNextSteps(report, options).map(describeStep),
    ...(options.hints ?? []).map(toLine),
  ]
  const opening = [
    marker,
    `## ${describeResult(report)}`,
    ...report.notices.map(({ message }) => `> ⚠️ ${escapeMarkdown(message)}`),
    steps.map((step) => `- ${step}`).join('\n'),
    renderHealth(report),
  ].filter((part) => part !== '')
  const budget = { left: longestComment - opening.join('\n\n').length, omitted: 0 }
  const tables = report.files.flatMap((file) => [
    renderSources(file, budget),
    renderFindings(file, options, budget),
  ])
  const parts = [...opening, ...tables.filter((table) => table !== '')]
  if (budget.omitted > 0)
    parts.push(`${countOf(budget.omitted, 'row')} left out: the report is too long for a comment.`)
  return `${parts.join('\n\n')}\n`
}

function describeResult({ summary }: Report): string {
  const scope = `${countOf(summary.citations, 'citation')} of ${countOf(summary.files, 'file')}`
  const counts = describeCounts(summary)
  return `Veracite: ${counts === '' ? 'no findings' : counts} in ${scope}`
}

function renderHealth({ summary }: Report): string {
  const rows = healthOrder
    .filter((health) => summary.health[health] > 0)
    .map((health) => `| ${health} | ${summary.health[health]} | ${healthMeanings[health]} |`)
  if (rows.length === 0) return ''
  return ['| Health | Citations | |', '|---|--:|---|', ...rows].join('\n')
}

/** Room that is left in the comment, in characters, and rows there was none for. */
interface Budget {
  left: number
  omitted: number
}

function renderSources(file: ReportFile, budget: Budget): string {
  const rows = file.citations.filter(needsAttention).map(renderSource)
  const heading = `### Sources of ${escapeMarkdown(file.path)}`
  return renderTable(
    [heading, '', '| Line | Citation | Health | Page | Copy |', '|--:|---|---|---|---|'],
    rows,
    budget,
  )
}

function renderSource({ citation, health, sources }: ReportCitation): string {
  const deciding = sources.find(({ parameter }) => parameter === 'url') ?? sources[0]
  const cells = [
    `${citation.span.start.line}`,
    linkMarkdown(shorten(identifyCitation(citation)), redactUrl(deciding?.url ?? '')),
    `**${health}**`,
    deciding === undefined ? '' : escapeMarkdown(describeLive(deciding.live)),
    deciding === undefined ? '' : renderCopy(deciding.archive),
  ]
  return `| ${cells.join(' | ')} |`
}

function renderCopy(archive: ReportCitation['sources'][number]['archive']): string {
  if (archive.url === undefined) return escapeMarkdown(shorten(describeArchive(archive)))
  const day = archive.timestamp === undefined ? 'archived copy' : dayOf(archive.timestamp)
  return linkMarkdown(day, redactUrl(archive.url))
}

function renderFindings(file: ReportFile, options: RenderOptions, budget: Budget): string {
  const titles = new Map(
    file.citations.map(({ citation }) => [citation.id, identifyCitation(citation)]),
  )
  const rows = file.diagnostics.map((diagnostic) => {
    const title = titles.get(diagnostic.citationId ?? '') ?? ''
    return renderFinding(diagnostic, title, options)
  })
  const heading = `### Findings in ${escapeMarkdown(file.path)}`
  return renderTable(
    [heading, '', '| Line | | Finding | Citation | Rule |', '|--:|---|---|---|---|'],
    rows,
    budget,
  )
}

function renderFinding(diagnostic: Diagnostic, title: string, options: RenderOptions): string {
  const { span, severity, message, ruleId } = diagnostic
  const cells = [
    `${span.start.line}`,
    `${signs[severity]} ${severity}`,
    escapeMarkdown(shorten(message)),
    escapeMarkdown(shorten(title)),
    linkMarkdown(ruleId, options.ruleUrl?.(ruleId) ?? ''),
  ]
  return `| ${cells.join(' | ')} |`
}

function shorten(text: string): string {
  return truncate(toLine(text), cellWidth)
}

/** A table with as many rows as there is room for; nothing where there are none. */
function renderTable(head: readonly string[], rows: readonly string[], budget: Budget): string {
  if (rows.length === 0) return ''
  budget.left -= head.join('\n').length
  const shown = rows.filter((row) => {
    budget.left -= row.length + 1
    return budget.left > 0
  })
  budget.omitted += rows.length - shown.length
  return shown.length === 0 ? '' : [...head, ...shown].join('\n')
}
