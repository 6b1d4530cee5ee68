import type { Citation, Parameter, SourceVerdict } from '@veracite/core'

/** The `url-status` of a citation where it is about the source of a verdict. */
export function statusOf(citation: Citation, verdict: SourceVerdict): Parameter | undefined {
  const hasChapter = citation.parameters.some(
    ({ name, value }) => name === 'chapter-url' && value !== '',
  )
  // With an address of a chapter, the copy and its status are of the chapter.
  if (verdict.parameter !== (hasChapter ? 'chapter-url' : 'url')) return undefined
  return citation.parameters.findLast(({ name }) => name === 'url-status')
}
