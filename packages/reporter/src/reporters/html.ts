import type { Report, ReportFile } from '@veracite/core'
import { escapeMarkup } from '../escape-markup.js'
import { groupFindings } from '../group-findings.js'
import { composeScript } from '../html/client.js'
import { composePage } from '../html/compose-page.js'
import { describeScope, renderOverview } from '../html/overview.js'
import { reportStyle } from '../html/report-style.js'
import { renderRow } from '../html/row.js'
import { listFoundRules, renderRules } from '../html/rules-panel.js'
import { renderToolbar } from '../html/toolbar.js'
import type { RenderOptions } from '../reporter.js'
import { countSeverities, describeCounts } from '../severity-counts.js'
import { countOf } from '../words.js'

/** Rows that the browser takes as one while they are out of sight. */
const blockSize = 50

/** One self-contained page that asks no network: overview, filters, and each citation with all that is known of it. */
export function renderHtml(report: Report, options: RenderOptions): string {
  const rules = listFoundRules(report)
  const { list, total } = renderFiles(report, options)
  const bare = Object.values(report.summary.health).every((count) => count === 0)
  return composePage({
    title: `Citations: ${describeScope(report)}`,
    style: reportStyle,
    script: composeScript(),
    generator: `${report.tool.name} ${report.tool.version}`,
    body: `<a class="skip" href="#citations">Skip to the citations</a>
${renderOverview(report, options)}
<main id="citations" tabindex="-1"${bare ? ' class="bare"' : ''}>
${renderRules(rules, options)}
${renderToolbar({ report, rules, total })}
${list || '<p class="panel empty">No citations were found.</p>'}
<p class="panel empty act" id="nothing" hidden>Nothing matches these filters. <button type="reset" form="filters">Clear them</button></p>
</main>`,
  })
}

/** The rows of all files, as markup, and how many there are. */
function renderFiles(
  { files }: Report,
  options: RenderOptions,
): { readonly list: string; readonly total: number } {
  let total = 0
  const sections = files.map((file, index) => {
    const rows = groupFindings(file).map((group, at) =>
      renderRow({ group, text: file.text, options }, total + at),
    )
    total += rows.length
    const title = files.length === 1 ? 'Citations' : file.path
    return rows.length === 0 ? '' : renderFile({ file, title, id: `f${index}`, rows })
  })
  return { list: sections.filter((section) => section !== '').join('\n'), total }
}

interface FileSection {
  readonly file: ReportFile
  readonly title: string
  readonly id: string
  readonly rows: readonly string[]
}

function renderFile({ file, title, id, rows }: FileSection): string {
  const counts = describeCounts(countSeverities(file.diagnostics))
  const scope = countOf(file.citations.length, 'citation')
  const blocks = Array.from({ length: Math.ceil(rows.length / blockSize) }, (_, at) => {
    const some = rows.slice(at * blockSize, (at + 1) * blockSize)
    return `<div class="block">\n${some.join('\n')}\n</div>`
  })
  return `<section class="file" id="${id}">
<h2><bdi>${escapeMarkup(title)}</bdi><small>${counts === '' ? scope : `${scope}, ${counts}`}</small></h2>
<div role="list">
${blocks.join('\n')}
</div>
</section>`
}
