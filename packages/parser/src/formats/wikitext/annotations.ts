import type { Annotation } from '@veracite/core'
import type { WikitextCitation } from './citation.js'
import { createParameters } from './parameters.js'
import { noReference } from './reference-table.js'
import type { ScanResult } from './scan-result.js'
import type { WikitextSource } from './wikitext-source.js'

/** Builds the remarks on citations, from their templates in the order of the text. */
export function createAnnotations(
  source: WikitextSource,
  { templates, references }: ScanResult,
  citations: readonly WikitextCitation[],
): readonly Annotation[] {
  const rows = templates.rowsOf('annotation')
  if (rows.length === 0) return []
  // A remark follows a citation with white space and other remarks between them at most.
  const byEnd = new Map(citations.map((citation) => [templates.endOf(citation.row), citation]))
  return rows.map((row) => {
    const target = byEnd.get(source.trimEnd(0, templates.startOf(row)))
    if (target !== undefined) byEnd.set(templates.endOf(row), target)
    const holder = references.closest(templates.holderOf(row))
    return {
      template: templates.knownOf(row).name,
      parameters: createParameters(source, templates, row),
      ...(target === undefined ? {} : { citationId: target.id }),
      ...(holder === noReference ? {} : { reference: references.indexOf(holder) }),
      span: source.span(templates.startOf(row), templates.endOf(row)),
    }
  })
}
