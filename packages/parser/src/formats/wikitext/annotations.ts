import type { Annotation } from '@veracite/core'
import type { WikitextCitation } from './citation.js'
import { closestReference, type TemplateDraft } from './drafts.js'
import { createParameters } from './parameters.js'
import type { WikitextSource } from './wikitext-source.js'

/** Builds the remarks on citations from their templates; both lists are in the order of the text. */
export function createAnnotations(
  source: WikitextSource,
  drafts: readonly TemplateDraft[],
  citations: readonly WikitextCitation[],
): readonly Annotation[] {
  const targets = findTargets(source, drafts, citations)
  return drafts.map((draft) => {
    const target = targets.get(draft)
    const reference = closestReference(draft.holder)?.index
    return {
      template: draft.known.name,
      parameters: createParameters(source, draft),
      ...(target === undefined ? {} : { citationId: target.id }),
      ...(reference === undefined ? {} : { reference }),
      span: source.span(draft.start, draft.end),
    }
  })
}

/** The citation that each remark follows: with white space and other remarks between them at most. */
function findTargets(
  source: WikitextSource,
  drafts: readonly TemplateDraft[],
  citations: readonly WikitextCitation[],
): ReadonlyMap<TemplateDraft, WikitextCitation> {
  const targets = new Map<TemplateDraft, WikitextCitation>()
  if (drafts.length === 0) return targets
  const byEnd = new Map(citations.map((citation) => [citation.draft.end, citation]))
  for (const draft of drafts) {
    const target = byEnd.get(source.trimEnd(0, draft.start))
    if (target === undefined) continue
    targets.set(draft, target)
    byEnd.set(draft.end, target)
  }
  return targets
}
