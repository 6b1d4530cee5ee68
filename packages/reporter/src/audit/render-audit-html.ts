import type { Health } from '@veracite/core'
import { escapeMarkup } from '../escape-markup.js'
import { composePage } from '../html/compose-page.js'
import { style } from '../html/style.js'
import { countOf, healthMeanings, healthOrder } from '../words.js'
import {
  type AgeRow,
  type AuditSummary,
  type CoverageRow,
  type CoverageTable,
  coverageTables,
  describeShare,
} from './audit-summary.js'

const auditStyle = `${style}
table.coverage { width: 100%; } .coverage th[scope=row] { font-weight: 400; min-width: 11rem; }
.coverage td { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.coverage td.shape { width: 30%; min-width: 6rem; } .coverage thead th { color: var(--quiet); font-weight: 600; }
.coverage thead th { overflow-wrap: normal; }
.coverage thead th:not(:first-child, :last-child) { text-align: right; } .scroll { overflow-x: auto; }
.shape svg { display: block; width: 100%; height: 1rem; margin-top: .25rem; }
.shape rect { fill: var(--tone); } .shape .rest { fill: var(--line); } .covered { --tone: var(--good); }
.age { --tone: var(--calm); } .shape .rescued, .shape .offline-source { opacity: .6; }
`

/** An audit as one self-contained page without scripts that asks no network. */
export function renderAuditHtml(summary: AuditSummary): string {
  const { inputs, notices, pages, totals } = summary
  const tables = coverageTables.map(({ key, title, heading }) =>
    renderTable(summary[key], title, heading),
  )
  return composePage({
    title: `Audit: ${inputs}`,
    style: auditStyle,
    body: `<header>
<h1>Archive coverage</h1>
<p>${escapeMarkup(inputs)}</p>
${notices.map(({ message }) => `<p class="notice">${escapeMarkup(message)}</p>`).join('\n')}
<p><strong>${countOf(totals.citations, 'citation')}</strong> in ${countOf(pages, 'article')}: ${totals.withUrl} with a web address, ${totals.withCopy} of them (${describeShare(totals)}) with an archived copy. ${countOf(summary.links, 'link')} outside of citations, ${summary.archivedLinks} to archives.</p>
</header>
<main>
${renderHealth(summary)}
${tables.join('\n')}
${renderAges(summary.ages)}
</main>`,
  })
}

function renderHealth({ totals, checked }: AuditSummary): string {
  if (checked === 0) return ''
  const present = healthOrder.filter((health) => totals.health[health] > 0)
  const label = present.map((health) => `${totals.health[health]} ${health}`).join(', ')
  const rows = present.map(
    (health) =>
      `<tr><th scope="row"><span class="badge ${health}">${health}</span></th><td class="count">${totals.health[health]}</td><td>${healthMeanings[health]}</td></tr>`,
  )
  return [
    '<h2>Health of the citations</h2>',
    drawStack(totals.health, { label: `Health: ${label}`, kind: 'bar' }),
    `<table><tbody>${rows.join('\n')}</tbody></table>`,
  ].join('\n')
}

function renderTable({ rows, total }: CoverageTable, title: string, heading: string): string {
  if (rows.length === 0) return ''
  const lines = rows.map(
    (row) =>
      `<tr><th scope="row"><bdi>${escapeMarkup(row.name)}</bdi></th><td>${row.citations}</td><td>${row.withUrl}</td><td>${row.withCopy}</td><td>${describeShare(row)}</td><td class="shape">${drawRow(row)}</td></tr>`,
  )
  const left = total - rows.length
  const more = left > 0 ? `<p class="quiet">… and ${left} more</p>` : ''
  return `<section><h2>${title}</h2>
<div class="scroll" role="region" aria-label="${title}" tabindex="0"><table class="coverage">
<thead><tr><th scope="col">${heading}</th><th scope="col">citations</th><th scope="col">with address</th><th scope="col">with copy</th><th scope="col">covered</th><th scope="col">picture</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody></table></div>${more}</section>`
}

function drawRow(row: CoverageRow): string {
  const present = healthOrder.filter((health) => row.health[health] > 0)
  if (present.length > 0) {
    const label = present.map((health) => `${row.health[health]} ${health}`).join(', ')
    return drawStack(row.health, { label, kind: 'row' })
  }
  if (row.withUrl === 0) return ''
  return drawPart({ part: row.withCopy, whole: row.withUrl, tone: 'covered' })
}

function drawStack(
  health: Readonly<Record<Health, number>>,
  { label, kind }: { readonly label: string; readonly kind: 'bar' | 'row' },
): string {
  let x = 0
  const parts = healthOrder.map((word) => {
    const rect = `<rect class="${word}" x="${x}" width="${health[word]}" height="1"/>`
    x += health[word]
    return health[word] > 0 ? rect : ''
  })
  const name = kind === 'bar' ? ' class="bar"' : ''
  return `<svg${name} viewBox="0 0 ${x} 1" preserveAspectRatio="none" role="img" aria-label="${label}">${parts.join('')}</svg>`
}

interface Part {
  readonly part: number
  readonly whole: number
  readonly tone: 'covered' | 'age'
}

/** The numbers stand beside it. */
function drawPart({ part, whole, tone }: Part): string {
  return `<svg viewBox="0 0 ${whole} 1" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="${whole}" height="1"/><rect class="${tone}" width="${part}" height="1"/></svg>`
}

function renderAges(ages: readonly AgeRow[]): string {
  const most = Math.max(0, ...ages.map(({ count }) => count))
  if (most === 0) return ''
  const rows = ages.map(
    ({ name, count }) =>
      `<tr><th scope="row">${name}</th><td>${count}</td><td class="shape">${drawPart({ part: count, whole: most, tone: 'age' })}</td></tr>`,
  )
  return `<section><h2>When the cited copies were taken</h2>
<table class="coverage"><thead><tr><th scope="col">beside the access</th><th scope="col">copies</th><th scope="col">picture</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></section>`
}
