import { canonicalTemplateName } from '../../citation/template-names.js'
import type { TemplateDraft, UnclosedDraft } from './drafts.js'
import { noEquals } from './part-list.js'
import { sortByStart } from './ranges.js'
import { type RecoveredDraft, Recovery } from './recovery.js'
import type { WikitextSource } from './wikitext-source.js'

/** A citation that was closed, or one that was recovered. */
export type CitationDraft = TemplateDraft & Partial<Pick<RecoveredDraft, 'ending'>>

/** All citations in the order of the text, those included that are never closed. */
export function listCitations(
  source: WikitextSource,
  templates: readonly TemplateDraft[],
  unclosed: readonly UnclosedDraft[],
): readonly CitationDraft[] {
  const closed = templates.filter(isCitation)
  const all = sortByStart([...closed, ...recoverAll(source, closed, unclosed)])
  if (all.every(({ known }) => known.role === 'citation')) return all
  return all.flatMap((draft) => resolveInvoked(source, draft) ?? [])
}

function isCitation({ known }: { readonly known: TemplateDraft['known'] }): boolean {
  return known.role === 'citation' || known.role === 'invoked-citation'
}

/** Reads the unclosed citations, each at the longest up to where the next citation starts. */
function recoverAll(
  source: WikitextSource,
  closed: readonly TemplateDraft[],
  unclosed: readonly UnclosedDraft[],
): readonly CitationDraft[] {
  if (unclosed.length === 0) return []
  const recovery = new Recovery(source)
  const starts = sortByStart([...closed, ...unclosed])
  return starts.flatMap((draft, index) => {
    if (!('limit' in draft)) return []
    const limit = Math.min(draft.limit, starts[index + 1]?.start ?? draft.limit)
    return recovery.recover(draft, limit) ?? []
  })
}

/** Makes a citation of `{{#invoke:cite|web|…}}`, whose first parameter names the template. */
function resolveInvoked(source: WikitextSource, draft: CitationDraft): CitationDraft | undefined {
  if (draft.known.role === 'citation') return draft
  const { partsFrom, partsTo, partsEnd } = draft
  if (partsFrom === partsTo || source.parts.equalsOf(partsFrom) !== noEquals) return undefined
  const hasMore = partsFrom + 1 < partsTo
  const kindEnd = hasMore ? source.parts.startOf(partsFrom + 1) - 1 : partsEnd
  const kind = source.expand(source.parts.startOf(partsFrom), kindEnd).trim()
  const name = canonicalTemplateName(kind === 'citation' ? kind : `cite ${kind}`)
  if (name === null) return undefined
  return {
    ...draft,
    known: { role: 'citation', name },
    nameEnd: source.trimEnd(draft.nameEnd, kindEnd),
    partsFrom: partsFrom + 1,
  }
}
