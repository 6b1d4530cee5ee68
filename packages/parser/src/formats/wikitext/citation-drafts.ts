import { canonicalTemplateName } from '../../citation/template-names.js'
import type { TemplateDraft, UnclosedDraft } from './drafts.js'
import { citationModule } from './known-templates.js'
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

/** Makes a citation of `{{#invoke:cite|web|…}}`, whose first parameter is a function of a module. */
function resolveInvoked(source: WikitextSource, draft: CitationDraft): CitationDraft | undefined {
  if (draft.known.role === 'citation') return draft
  const invocation = readInvocation(source, draft)
  const name = invocation === undefined ? null : nameInvoked(draft.known.name, invocation)
  if (invocation === undefined || name === null) return undefined
  const { partsFrom, end } = invocation
  return {
    ...draft,
    known: { role: 'citation', name },
    nameEnd: source.trimEnd(draft.nameEnd, end),
    partsFrom,
  }
}

/** What a module is asked for. */
interface Invocation {
  readonly called: string
  /** The kind of the citation, where a parameter after the function tells it. */
  readonly kind: string | undefined
  /** Where what is asked for ends, and the parameters of the citation begin. */
  readonly end: number
  readonly partsFrom: number
}

const kindParameter = /^\s*CitationClass\s*=\s*(\S.*?)\s*$/

function readInvocation(source: WikitextSource, draft: CitationDraft): Invocation | undefined {
  const { partsFrom, partsTo, partsEnd } = draft
  if (partsFrom === partsTo || source.parts.equalsOf(partsFrom) !== noEquals) return undefined
  const endOf = (part: number): number =>
    part + 1 < partsTo ? source.parts.startOf(part + 1) - 1 : partsEnd
  const read = (part: number): string =>
    part < partsTo ? source.expand(source.parts.startOf(part), endOf(part)) : ''
  const kind = kindParameter.exec(read(partsFrom + 1).slice(0, longestKind))?.[1]
  const last = kind === undefined ? partsFrom : partsFrom + 1
  return { called: read(partsFrom).trim(), kind, end: endOf(last), partsFrom: last + 1 }
}

/** The longest part that may tell the kind of a citation. */
const longestKind = 100

/** The canonical name of the template that a function of a module stands for. */
function nameInvoked(module: string, { called, kind }: Invocation): string | null {
  // A module of one template has one function, which may be called by no name.
  if (module.startsWith('cit')) return module
  const name = module === citationModule ? (kind ?? called) : called
  return canonicalTemplateName(/^citation$/i.test(name) ? name : `cite ${name}`)
}
