import type { Health } from '@veracite/core'
import stringWidth from 'string-width'
import { createLayout, type Layout, wrap } from '../pretty/layout.js'
import type { RenderOptions } from '../reporter.js'
import { takeEnd, textOf, toCells, toLine, widthOf } from '../terminal-text.js'
import { countOf, healthMeanings, healthOrder } from '../words.js'
import {
  type AuditSummary,
  type CoverageCounts,
  type CoverageRow,
  coverageTables,
  describeShare,
} from './audit-summary.js'

/** A sign for each health, for those who do not see its colour. */
const healthSigns: Readonly<Record<Health, string>> = {
  rescuable: '▒',
  lost: '█',
  'at-risk': '▓',
  unknown: '?',
  rescued: '+',
  sound: '=',
  'offline-source': '·',
}

/** Rows of a table that are shown in a terminal. */
const maxRows = 10

/** An audit as tables for a terminal: no line is wider than it, and nothing is told by colour alone. */
export function renderAuditText(summary: AuditSummary, options: RenderOptions = {}): string {
  const layout = createLayout(options)
  const tables = coverageTables.map(({ key, title, heading }) => {
    const { rows, total } = summary[key]
    const shown = key === 'years' ? rows.slice(-maxRows) : rows.slice(0, maxRows)
    return renderTable(shown, { title, heading, left: total - shown.length, layout })
  })
  const sections = [
    summary.notices.flatMap(({ message }) =>
      wrap(`${layout.severity.warning('▲')} `, toLine(message), layout.columns),
    ),
    ...tables,
    renderAges(summary, layout),
    renderHealth(summary, layout),
    renderTotals(summary, layout),
  ]
  const shown = sections.filter((lines) => lines.length > 0)
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

interface TableOptions {
  readonly title: string
  readonly heading: string
  /** Rows that are not shown. */
  readonly left: number
  readonly layout: Layout
}

const numberWidth = 10

const headings = ['citations', 'linked', 'copies', 'covered']

/** How many of the columns with numbers a terminal has room for; the last ones tell the most. */
function countColumns({ columns }: Layout): number {
  return columns < 56 ? 2 : headings.length
}

function renderTable(rows: readonly CoverageRow[], options: TableOptions): readonly string[] {
  if (rows.length === 0) return []
  const { title, heading, left, layout } = options
  const barWidth = layout.columns >= 80 ? Math.min(20, layout.columns - 68) : 0
  const shown = countColumns(layout)
  const nameWidth = Math.min(
    layout.columns - shown * numberWidth - (barWidth === 0 ? 0 : barWidth + 2),
    Math.max(20, ...rows.map(({ name }) => stringWidth(toLine(name)))),
  )
  const head = [
    heading.padEnd(nameWidth),
    ...headings.slice(-shown).map((word) => word.padStart(numberWidth)),
  ]
  const lines = rows.map((row) => {
    const values = [row.citations, row.withUrl, row.withCopy, describeShare(row)]
    const numbers = values.slice(-shown).map((value) => String(value).padStart(numberWidth))
    const bar = barWidth === 0 ? '' : `  ${renderBar(row, barWidth, layout)}`
    return `${fit(row.name, nameWidth)}${numbers.join('')}${bar}`
  })
  const more = left > 0 ? [layout.dim(`… and ${left} more`)] : []
  return [layout.bold(title), layout.dim(head.join('')), ...lines, ...more]
}

/** A name in a cell; of one that is too long its end, which tells it from the others. */
function fit(name: string, width: number): string {
  const cells = toCells(toLine(name).slice(-8 * width))
  const text =
    widthOf(cells) <= width && cells.length <= name.length
      ? textOf(cells)
      : `…${textOf(takeEnd(cells, width - 1))}`
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}

/** The health of a row where it is known, else how far it is covered. */
function renderBar(row: CoverageCounts, width: number, layout: Layout): string {
  const checked = healthOrder.reduce((sum, health) => sum + row.health[health], 0)
  if (checked > 0) return renderStack(row.health, width, layout)
  if (row.withUrl === 0) return layout.dim('·'.repeat(width))
  const covered = Math.floor((row.withCopy / row.withUrl) * width)
  return layout.good('=').repeat(covered) + layout.dim('-').repeat(width - covered)
}

/** One bar of all healths; each that occurs has at least one cell, if there are enough. */
function renderStack(
  health: Readonly<Record<Health, number>>,
  width: number,
  layout: Layout,
): string {
  const present = healthOrder.filter((word) => health[word] > 0)
  const total = present.reduce((sum, word) => sum + health[word], 0)
  let seen = 0
  let drawn = 0
  return present
    .map((word, index) => {
      seen += health[word]
      const until = Math.min(
        width - (present.length - index - 1),
        Math.max(drawn + 1, Math.round((seen / total) * width)),
      )
      const cells = Math.max(0, until - drawn)
      drawn += cells
      return layout.health[word](healthSigns[word].repeat(cells))
    })
    .join('')
}

function renderAges({ ages }: AuditSummary, layout: Layout): readonly string[] {
  const most = Math.max(0, ...ages.map(({ count }) => count))
  if (most === 0) return []
  const width = Math.max(0, Math.min(40, layout.columns - 42))
  const lines = ages.map(({ name, count }) => {
    const bar = '='.repeat(Math.ceil((count / most) * width))
    const shape = bar === '' ? '' : `  ${layout.accent(bar)}`
    return `${name.padEnd(30)}${String(count).padStart(numberWidth)}${shape}`
  })
  return [layout.bold('When the cited copies were taken'), ...lines]
}

function renderHealth({ totals, checked }: AuditSummary, layout: Layout): readonly string[] {
  if (checked === 0) return []
  const present = healthOrder.filter((health) => totals.health[health] > 0)
  const lines = present.flatMap((health) => {
    const name = layout.health[health](`${healthSigns[health]} ${health.padEnd(14)}`)
    const count = String(totals.health[health]).padStart(numberWidth)
    return wrap(`${name}${count}  `, layout.dim(healthMeanings[health]), layout.columns)
  })
  const width = Math.min(78, layout.columns)
  return [
    layout.bold('Health of the citations'),
    renderStack(totals.health, width, layout),
    ...lines,
  ]
}

function renderTotals(summary: AuditSummary, layout: Layout): readonly string[] {
  const { pages, totals, links, archivedLinks } = summary
  const { citations, withUrl, withCopy } = totals
  const sentence = [
    `${layout.bold(countOf(citations, 'citation'))} in ${countOf(pages, 'article')}:`,
    `${withUrl} with a web address, ${withCopy} of them (${describeShare(totals)}) with an archived copy.`,
    `${countOf(links, 'link')} outside of citations, ${archivedLinks} to archives.`,
  ].join(' ')
  return wrap('', sentence, layout.columns)
}
