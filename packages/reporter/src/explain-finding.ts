import type { Diagnostic, ReportFile } from '@veracite/core'
import { identifyCitation } from './identify-citation.js'
import { toLine, truncate } from './terminal-text.js'

/** Enough of a title to know the citation by. */
const titleWidth = 80

/** For a file, what tells a finding's message as one line with the citation it is about, where the citation is not shown. */
export function createExplainer(file: ReportFile): (diagnostic: Diagnostic) => string {
  const citations = new Map(file.citations.map(({ citation }) => [citation.id, citation]))
  return ({ message, citationId = '' }) => {
    const citation = citations.get(citationId)
    if (citation === undefined) return toLine(message)
    const title = truncate(toLine(identifyCitation(citation)), titleWidth)
    return `${toLine(message)} (in “${title}”)`
  }
}
