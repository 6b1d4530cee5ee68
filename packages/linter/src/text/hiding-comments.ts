import type { ParsedDocument } from '@veracite/core'

/** A comment that hides what a citation needs. */
interface HidingComment {
  readonly kind: 'parameter' | 'brace' | 'open'
  /** The parameter that is hidden. */
  readonly name?: string
  readonly start: number
  readonly end: number
}

/** How much of a comment is looked at, in UTF-16 code units. */
const longestComment = 2000

/** Finds the comments of wikitext that hide a parameter or the end of a citation, or all that follows. */
export function findHidingComments({ text, citations }: ParsedDocument): readonly HidingComment[] {
  const found: HidingComment[] = []
  let next = 0
  for (let start = text.indexOf('<!--'); start !== -1; ) {
    const closing = text.indexOf('-->', start + 4)
    if (closing === -1) return [...found, { kind: 'open', start, end: start + 4 }]
    const end = closing + 3
    while (next < citations.length && (citations[next]?.span.end.offset ?? 0) <= start) next += 1
    const citation = citations[next]
    if (citation && citation.span.start.offset < start) {
      const hidden = findHidden(text.slice(start + 4, Math.min(closing, start + longestComment)))
      if (hidden) found.push({ ...hidden, start, end })
    }
    start = text.indexOf('<!--', end)
  }
  return found
}

function findHidden(comment: string): Pick<HidingComment, 'kind' | 'name'> | undefined {
  // A citation of its own that was commented out is whole, and hides nothing of this one.
  if (comment.includes('{{')) return undefined
  if (comment.includes('}}')) return { kind: 'brace' }
  const name = /\|\s{0,20}([\w-]{2,30})\s{0,20}=/.exec(comment)?.[1]
  return name === undefined ? undefined : { kind: 'parameter', name }
}
