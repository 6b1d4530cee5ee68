import type { Report } from '@veracite/core'
import { renderFile } from '../pretty/file.js'
import { createLayout } from '../pretty/layout.js'
import { renderHealth, renderNotices, renderSteps, renderTotals } from '../pretty/summary.js'
import type { RenderOptions } from '../reporter.js'

/** For people, on a terminal or in a log: findings by file and citation, then what to do and the health of all. */
export function renderPretty(report: Report, options: RenderOptions): string {
  const layout = createLayout(options)
  const notices = renderNotices(report, layout)
  const files = report.files
    .map((file) => renderFile(file, layout))
    .filter((lines) => lines.length > 0)
  const steps = renderSteps(report, options, layout)
  // Whoever reads the end of a long log sees the notices there again.
  const ending = [layout.dim('─'.repeat(layout.columns)), ...notices]
  const sections = [
    notices,
    ...files,
    files.length > 0 ? [...ending, ...steps] : steps,
    renderHealth(report, layout),
    renderTotals(report, layout),
  ]
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  return `${texts.join('\n\n')}\n`
}
