import type { Citation, Reference } from '@veracite/core'
import type { FoundReference } from './collect-nodes.js'
import type { CitationSource } from './create-citation.js'

/** Builds the footnotes of a document and their uses; all lists are in the order of the text. */
export function createReferences(
  { span }: CitationSource,
  found: readonly FoundReference[],
  citations: readonly Citation[],
): readonly Reference[] {
  let index = 0
  return found.map(({ kind, name, start, end, contentStart, contentEnd }) => {
    const citationIds: string[] = []
    while ((citations[index]?.span.start.offset ?? end) < start) index += 1
    for (; kind === 'footnote' && index < citations.length; index += 1) {
      const citation = citations[index]
      if (citation === undefined || citation.span.start.offset >= end) break
      citationIds.push(citation.id)
    }
    return {
      kind,
      name,
      attributes: [],
      defines: kind === 'footnote',
      listDefined: false,
      span: span(start, end),
      contentSpan: span(contentStart, contentEnd),
      citationIds,
    }
  })
}
