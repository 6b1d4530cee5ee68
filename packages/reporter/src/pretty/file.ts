import type { ReportCitation, ReportFile } from '@veracite/core'
import stringWidth from 'string-width'
import { needsAttention } from '../attention.js'
import { type FindingGroup, groupFindings } from '../group-findings.js'
import { identifyCitation } from '../identify-citation.js'
import { countSeverities, describeCounts } from '../severity-counts.js'
import { toLine, truncate } from '../terminal-text.js'
import { describeRecovery } from '../words.js'
import { renderFindings } from './finding.js'
import { type Layout, nameOf, wrap } from './layout.js'
import { renderSources } from './sources.js'

/** What there is to say of a file, citation by citation in the order of the text; nothing where all is well. */
export function renderFile(file: ReportFile, layout: Layout): readonly string[] {
  const groups = groupFindings(file).filter(isWorthShowing)
  if (groups.length === 0) return []
  const counts = describeCounts(countSeverities(file.diagnostics))
  const header = [layout.bold(toLine(file.path)), ...(counts === '' ? [] : [layout.dim(counts)])]
  return [
    ...wrap('', header.join('  '), layout.columns),
    ...groups.flatMap((group) => ['', ...renderGroup(group, file, layout)]),
  ]
}

function isWorthShowing({ entry, diagnostics }: FindingGroup): boolean {
  return diagnostics.length > 0 || (entry !== undefined && needsAttention(entry))
}

function renderGroup(group: FindingGroup, file: ReportFile, layout: Layout): readonly string[] {
  const { span, entry, diagnostics } = group
  const findings = renderFindings(diagnostics, file, layout)
  const place = `  ${layout.accent(`${span.start.line}:${span.start.column}`)}  `
  if (entry === undefined) return [`${place}${layout.dim('outside any citation')}`, ...findings]
  const title = truncate(
    toLine(identifyCitation(entry.citation)),
    layout.columns - stringWidth(place),
  )
  const sources = renderSources(entry, layout)
  return [
    place + layout.bold(title),
    ...wrap('    ', describeCitation(entry, layout), layout.columns),
    ...sources,
    ...(sources.length > 0 && findings.length > 0 ? [''] : []),
    ...findings,
  ]
}

function describeCitation({ citation, health }: ReportCitation, layout: Layout): string {
  const parts = [layout.dim(nameOf(citation.template))]
  if (citation.refName !== undefined) parts.push(layout.dim(`ref “${nameOf(citation.refName)}”`))
  if (citation.recovered) parts.push(layout.dim(describeRecovery(citation.confidence)))
  if (health !== undefined) parts.push(layout.health[health](health))
  return parts.join(layout.dim(' · '))
}
