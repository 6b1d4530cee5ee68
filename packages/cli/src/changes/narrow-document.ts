import type { Diagnostic, ParsedDocument, Span } from '@veracite/core'

/** Lines from the first to the last, both included and counted from 1. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** What of an article is looked at. */
export interface Narrowing {
  /** The article with those citations only. */
  readonly document: ParsedDocument
  /** Whether a finding is on one of the citations, or on a changed line. */
  concerns(diagnostic: Diagnostic): boolean
}

/** All of an article. */
export function wholeDocument(document: ParsedDocument): Narrowing {
  return { document, concerns: () => true }
}

/** Narrows an article to the citations that stand in changed lines. */
export function narrowDocument(document: ParsedDocument, changed: readonly LineRange[]): Narrowing {
  const isChanged = createLineTest(changed)
  const citations = document.citations.filter(({ span }) => isChanged(span))
  const ids = new Set(citations.map(({ id }) => id))
  return {
    document: { ...document, citations },
    concerns: ({ citationId, span }) =>
      citationId === undefined ? isChanged(span) : ids.has(citationId),
  }
}

/** Tells whether a span touches any of the ranges, which are in order and apart. */
function createLineTest(ranges: readonly LineRange[]): (span: Span) => boolean {
  return ({ start, end }) => {
    // An end at the first column is the end of the line before.
    const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.last ?? 0) < start.line) low = middle + 1
      else high = middle
    }
    return (ranges[low]?.first ?? Number.POSITIVE_INFINITY) <= last
  }
}
