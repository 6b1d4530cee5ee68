import type { Diagnostic, ReportCitation, ReportFile, Span } from '@veracite/core'
import stringWidth from 'string-width'
import { groupBy } from '../group-by.js'
import { identifyCitation } from '../identify-citation.js'
import { countSeverities, describeCounts } from '../severity-counts.js'
import { toLine, truncate } from '../terminal-text.js'
import { renderFindings } from './finding.js'
import { type Layout, wrap } from './layout.js'
import { needsAttention, renderSources } from './sources.js'

/** What is shown together: a citation with its findings, or a finding outside of any citation. */
interface Block {
  readonly span: Span
  readonly entry?: ReportCitation
  readonly diagnostics: readonly Diagnostic[]
}

/** What there is to say of a file, citation by citation in the order of the text; nothing where all is well. */
export function renderFile(file: ReportFile, layout: Layout): readonly string[] {
  const blocks = listBlocks(file)
  if (blocks.length === 0) return []
  const counts = describeCounts(countSeverities(file.diagnostics))
  const header = [layout.bold(toLine(file.path)), ...(counts === '' ? [] : [layout.dim(counts)])]
  return [
    ...wrap('', header.join('  '), layout.columns),
    ...blocks.flatMap((block) => ['', ...renderBlock(block, file, layout)]),
  ]
}

function listBlocks(file: ReportFile): readonly Block[] {
  const ids = new Set(file.citations.map(({ citation }) => citation.id))
  const groups = groupBy(file.diagnostics, ({ citationId }) =>
    citationId !== undefined && ids.has(citationId) ? citationId : undefined,
  )
  const citations = file.citations
    .map((entry): Block => {
      const { id, span } = entry.citation
      return { span, entry, diagnostics: groups.get(id) ?? [] }
    })
    .filter(({ entry, diagnostics }) => diagnostics.length > 0 || (entry && needsAttention(entry)))
  const others = (groups.get(undefined) ?? []).map(
    (diagnostic): Block => ({ span: diagnostic.span, diagnostics: [diagnostic] }),
  )
  return [...citations, ...others].sort((a, b) => a.span.start.offset - b.span.start.offset)
}

function renderBlock(block: Block, file: ReportFile, layout: Layout): readonly string[] {
  const { span, entry, diagnostics } = block
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
  const parts = [layout.dim(toLine(citation.template))]
  if (citation.refName !== undefined) parts.push(layout.dim(`ref “${toLine(citation.refName)}”`))
  if (citation.recovered) {
    parts.push(layout.dim(`fields reconstructed, ${Math.round(citation.confidence * 100)} % sure`))
  }
  if (health !== undefined) parts.push(layout.health[health](health))
  return parts.join(layout.dim(' · '))
}
