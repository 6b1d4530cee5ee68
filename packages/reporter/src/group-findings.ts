import type { Diagnostic, ReportCitation, ReportFile, Span } from '@veracite/core'
import { groupBy } from './group-by.js'

/** A citation with its findings, or one finding outside of any citation. */
export interface FindingGroup {
  readonly span: Span
  readonly entry?: ReportCitation
  readonly diagnostics: readonly Diagnostic[]
}

/** All citations of a file with the findings in each, and the findings outside of them, in the order of the text. */
export function groupFindings(file: ReportFile): readonly FindingGroup[] {
  const ids = new Set(file.citations.map(({ citation }) => citation.id))
  const groups = groupBy(file.diagnostics, ({ citationId }) =>
    citationId !== undefined && ids.has(citationId) ? citationId : undefined,
  )
  const citations = file.citations.map((entry): FindingGroup => {
    const { id, span } = entry.citation
    return { span, entry, diagnostics: groups.get(id) ?? [] }
  })
  const others = (groups.get(undefined) ?? []).map(
    (diagnostic): FindingGroup => ({ span: diagnostic.span, diagnostics: [diagnostic] }),
  )
  return [...citations, ...others].sort((a, b) => a.span.start.offset - b.span.start.offset)
}
