import type { Citation, SourceVerdict } from '@veracite/core'
import { isThere } from './is-there.js'

/** What a publisher's page says against the work that it shows. */
interface Retraction {
  readonly kind: 'retracted' | 'concern'
  /** The title or heading that says so. */
  readonly words: string
}

/** How publishers mark the title of a work; a colon or bracket tells the mark from a headline. */
const retracted =
  /^\W{0,3}(?:retracted(?: article| paper| chapter)?|withdrawn(?: article| paper)?|retraction(?: note| notice)?)\s?[:\])]/i
const concern = /^\W{0,3}(?:editorial )?expression of concern\b/i

/** Finds the mark of a retraction on the page of a scholarly work; none where the citation has it too. */
export function findRetraction(
  { live, parameter }: SourceVerdict,
  citation: Citation,
): Retraction | undefined {
  const page = isThere(live) ? live.evidence?.page : undefined
  const isScholarly = !parameter.endsWith('url') || /journal|conference/.test(citation.template)
  if (!page || !isScholarly) return undefined
  const title = citation.parameters.findLast(({ name }) => name === 'title')?.value ?? ''
  if (/retract|withdrawn|expression of concern/i.test(title)) return undefined
  for (const words of [page.title ?? '', ...(page.otherTitles ?? []), ...page.headings]) {
    if (retracted.test(words)) return { kind: 'retracted', words }
    if (concern.test(words)) return { kind: 'concern', words }
  }
  return undefined
}
