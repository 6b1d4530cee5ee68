import type {
  Link,
  Parameter,
  Reference,
  ReferenceAttribute,
  ReferenceKind,
  Span,
} from '@veracite/core'
import { readAttributes } from './attributes.js'
import type { WikitextCitation } from './citation.js'
import { closestReference, isClosed, type ReferenceDraft } from './drafts.js'
import { createParameters } from './parameters.js'
import type { WikitextSource } from './wikitext-source.js'

/** What is particular to a reference, by how it is written. */
interface ReferenceFacts {
  readonly kind: ReferenceKind
  readonly attributes: readonly ReferenceAttribute[]
  readonly name: string | undefined
  readonly end: number
  readonly defines: boolean
  readonly contentStart: number
  readonly contentEnd: number
}

/** A reference as offsets into the text. */
class WikitextReference implements Reference {
  readonly kind: ReferenceKind
  readonly attributes: readonly ReferenceAttribute[]
  readonly defines: boolean
  readonly listDefined: boolean
  name?: string
  group?: string
  private readonly source: WikitextSource
  private readonly start: number
  private readonly facts: ReferenceFacts
  private readonly citations: WikitextCitation[] = []

  constructor(source: WikitextSource, draft: ReferenceDraft, facts: ReferenceFacts) {
    const group = findAttribute(facts.attributes, 'group')
    this.kind = facts.kind
    this.attributes = facts.attributes
    this.defines = facts.defines
    this.listDefined = draft.isListDefined
    if (facts.name !== undefined) this.name = facts.name
    if (group !== undefined) this.group = group
    this.source = source
    this.start = draft.start
    this.facts = facts
  }

  get span(): Span {
    return this.source.span(this.start, this.facts.end)
  }

  get contentSpan(): Span {
    return this.source.span(this.facts.contentStart, this.facts.contentEnd)
  }

  get citationIds(): readonly string[] {
    return this.citations.map((citation) => citation.id)
  }

  hold(citation: WikitextCitation): void {
    this.citations.push(citation)
    if (this.name !== undefined) citation.refName = this.name
  }

  toJSON(): Reference {
    const { kind, name, group, attributes, defines, listDefined } = this
    const { span, contentSpan, citationIds } = this
    return {
      kind,
      ...(name === undefined ? {} : { name }),
      ...(group === undefined ? {} : { group }),
      attributes,
      defines,
      listDefined,
      span,
      contentSpan,
      citationIds,
    }
  }
}

/** Builds the references of a document and names them in the citations that they hold. */
export function createReferences(
  source: WikitextSource,
  drafts: readonly ReferenceDraft[],
  citations: readonly WikitextCitation[],
): readonly Reference[] {
  const references: WikitextReference[] = []
  for (const draft of drafts) {
    if (!isClosed(draft)) continue
    draft.index = references.length
    if (draft.template === undefined) {
      references.push(new WikitextReference(source, draft, tagFacts(source, draft)))
    } else {
      for (const facts of listTemplateFacts(source, draft)) {
        references.push(new WikitextReference(source, draft, facts))
      }
    }
  }
  for (const citation of citations) {
    const index = indexOfReference(citation.draft.holder)
    if (index !== undefined) references[index]?.hold(citation)
  }
  return references
}

/** The index of the innermost reference that a draft became, or one around it. */
export function indexOfReference(draft: ReferenceDraft | undefined): number | undefined {
  return closestReference(draft)?.index
}

/** Tells of each link which reference holds it; links and drafts come in the order of the text. */
export function findHolders(
  links: readonly Link[],
  drafts: readonly ReferenceDraft[],
): readonly Link[] {
  const open: ReferenceDraft[] = []
  let next = 0
  return links.map((link) => {
    const { offset } = link.span.start
    for (let draft = drafts[next]; draft && draft.start <= offset; draft = drafts[next]) {
      open.push(draft)
      next += 1
    }
    while (open.length > 0 && endOf(open.at(-1)) <= offset) open.pop()
    const reference = indexOfReference(open.at(-1))
    return reference === undefined ? link : { ...link, reference }
  })
}

function endOf(draft: ReferenceDraft | undefined): number {
  return draft?.tag?.end ?? draft?.template?.end ?? 0
}

function tagFacts(source: WikitextSource, { start, tag }: ReferenceDraft): ReferenceFacts {
  const end = tag?.end ?? start
  const contentStart = tag?.contentStart ?? end
  const attributes = readAttributes(source, tag?.attributesStart ?? end, tag?.attributesEnd ?? end)
  return {
    kind: 'ref',
    attributes,
    name: findAttribute(attributes, 'name'),
    end,
    defines: contentStart < end,
    contentStart,
    contentEnd: tag?.contentEnd ?? end,
  }
}

/** The facts of a template that stands for a reference; `{{r}}` stands for as many as it names. */
function listTemplateFacts(
  source: WikitextSource,
  { template }: ReferenceDraft,
): readonly ReferenceFacts[] {
  if (template === undefined) return []
  const parameters = createParameters(source, template.parts, template.partsEnd)
  const pointers = template.known.name === 'r' ? parameters.filter(isReferenceName) : []
  if (pointers.length > 0) {
    const others = parameters.filter((parameter) => !isReferenceName(parameter))
    return pointers.map((pointer) => ({
      ...pointerFacts('ref-template', [pointer, ...others], template.end),
      name: pointer.value,
    }))
  }
  if (template.known.role === 'short') return [pointerFacts('short', parameters, template.end)]
  return [contentFacts(parameters, template.end)]
}

function pointerFacts(
  kind: ReferenceKind,
  parameters: readonly Parameter[],
  end: number,
): ReferenceFacts {
  const attributes = parameters.map(toAttribute)
  const name = findAttribute(attributes, 'name')
  return { kind, attributes, name, end, defines: false, contentStart: end, contentEnd: end }
}

/** The facts of a template whose first parameter is the content of the reference. */
function contentFacts(parameters: readonly Parameter[], end: number): ReferenceFacts {
  const content = parameters.find(({ name }) => name === '1')
  const others = parameters.filter((parameter) => parameter !== content)
  return {
    ...pointerFacts('ref-template', others, end),
    defines: content !== undefined,
    contentStart: content?.valueSpan.start.offset ?? end,
    contentEnd: content?.valueSpan.end.offset ?? end,
  }
}

function toAttribute({ rawName, value, span }: Parameter): ReferenceAttribute {
  return { name: rawName, value, span }
}

/** Whether a parameter of `{{r}}` is the name of a reference. */
function isReferenceName({ name, value }: Parameter): boolean {
  return /^\d+$/.test(name) && value !== ''
}

/** The last value given to an attribute; an empty one counts as none. */
function findAttribute(
  attributes: readonly ReferenceAttribute[],
  name: string,
): string | undefined {
  return attributes.findLast((attribute) => attribute.name === name)?.value || undefined
}
