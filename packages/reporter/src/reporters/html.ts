import type { Report, Severity } from '@veracite/core'
import { escapeMarkup } from '../escape-markup.js'
import { groupBy } from '../group-by.js'
import { composeScript } from '../html/client.js'
import { hashOf } from '../html/hash-of.js'
import { renderOverview } from '../html/overview.js'
import { listPageItems, type PageItem } from '../html/page-data.js'
import { style } from '../html/style.js'
import type { RenderOptions } from '../reporter.js'
import { stringifyJson } from '../stringify-json.js'
import { countOf, healthOrder } from '../words.js'

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** One self-contained page that asks no network: overview, filters, and each citation with all that is known of it. */
export function renderHtml(report: Report, options: RenderOptions): string {
  const items = listPageItems(report, options)
  const script = composeScript()
  // Whatever slips through an escape, only this script and this style may act, and nothing may be fetched.
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeMarkup(`${report.tool.name} ${report.tool.version}`)}">
<title>Citations: ${escapeMarkup(describeScope(report))}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#citations">Skip to the citations</a>
${renderOverview(report)}
<main id="citations" tabindex="-1">
${renderFilters(report)}
${renderFiles(items)}
</main>
<script type="application/json" id="data">${embedJson(items)}</script>
<script>${script}</script>
</body>
</html>
`
}

/** JSON that cannot end the script element it stands in. */
function embedJson(items: readonly PageItem[]): string {
  return stringifyJson(items).replaceAll('<', '\\u003c')
}

function describeScope({ files }: Report): string {
  const [file] = files
  return files.length === 1 && file !== undefined ? file.path : `${files.length} files`
}

/** Hidden until the script that makes them work has started. */
function renderFilters({ summary }: Report): string {
  const present = healthOrder.filter((health) => summary.health[health] > 0)
  return [
    '<form id="filters" role="search" hidden>',
    '<label for="search">Search titles, fields and findings</label>',
    '<input type="search" id="search" autocomplete="off">',
    renderBoxes('health', present),
    renderBoxes('severity', severities),
    '<p id="status" role="status" class="quiet"></p>',
    '</form>',
  ].join('\n')
}

function renderBoxes(name: string, values: readonly string[]): string {
  if (values.length === 0) return ''
  const boxes = values.map(
    (value) => `<label><input type="checkbox" name="${name}" value="${value}"> ${value}</label>`,
  )
  return `<fieldset><legend>Only ${name}</legend>${boxes.join(' ')}</fieldset>`
}

function renderFiles(items: readonly PageItem[]): string {
  const rows = items.map((item, index) => ({ item, row: renderRow(item, index) }))
  const sections = Array.from(
    groupBy(rows, ({ item }) => item.file),
    ([file = '', group]) =>
      `<section>
<h2><bdi>${escapeMarkup(file)}</bdi></h2>
<ul class="items" role="list">
${group.map(({ row }) => row).join('\n')}
</ul>
</section>`,
  )
  return sections.join('\n')
}

function renderRow(item: PageItem, index: number): string {
  const badge =
    item.health === '' ? '' : `<span class="badge ${item.health}">${item.health}</span> `
  const counts = severities.flatMap((severity) => {
    const count = item.findings.filter((finding) => finding.severity === severity).length
    return count === 0
      ? []
      : [` <span class="severity ${severity}">${countOf(count, severity)}</span>`]
  })
  const about = `<span class="quiet">${escapeMarkup(`${item.place} ${item.about}`)}</span>`
  return `<li data-item="${index}"><details><summary>${badge}<bdi>${escapeMarkup(item.title)}</bdi> ${about}${counts.join('')}</summary></details></li>`
}
