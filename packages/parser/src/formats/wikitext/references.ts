import type { Parameter, Reference, ReferenceAttribute, ReferenceKind, Span } from '@veracite/core'
import { readAttributes } from './attributes.js'
import type { WikitextCitation } from './citation.js'
import {
  closestReference,
  type ReferenceDraft,
  type TagDraft,
  type TemplateDraft,
} from './drafts.js'
import { createParameters } from './parameters.js'
import type { WikitextSource } from './wikitext-source.js'

/** A reference as offsets into the text. */
abstract class WikitextReference implements Reference {
  abstract readonly kind: ReferenceKind
  abstract readonly attributes: readonly ReferenceAttribute[]
  abstract readonly defines: boolean
  abstract readonly span: Span
  abstract readonly contentSpan: Span
  readonly listDefined: boolean
  name?: string
  group?: string
  protected readonly source: WikitextSource
  private citations: WikitextCitation[] | undefined

  constructor(source: WikitextSource, draft: ReferenceDraft) {
    this.source = source
    this.listDefined = draft.isListDefined
  }

  get citationIds(): readonly string[] {
    return this.citations?.map((citation) => citation.id) ?? []
  }

  hold(citation: WikitextCitation): void {
    if (this.citations === undefined) this.citations = [citation]
    else this.citations.push(citation)
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

  protected nameBy(attributes: readonly ReferenceAttribute[]): void {
    if (attributes.length === 0) return
    const name = findAttribute(attributes, 'name')
    const group = findAttribute(attributes, 'group')
    if (name !== undefined) this.name = name
    if (group !== undefined) this.group = group
  }
}

class TagReference extends WikitextReference {
  readonly attributes: readonly ReferenceAttribute[]
  private readonly tag: TagDraft

  constructor(source: WikitextSource, draft: ReferenceDraft, tag: TagDraft) {
    super(source, draft)
    this.attributes = readAttributes(source, tag.attributesStart, tag.attributesEnd)
    this.tag = tag
    this.nameBy(this.attributes)
  }

  get kind(): ReferenceKind {
    return 'ref'
  }

  get defines(): boolean {
    return this.tag.contentStart < this.tag.end
  }

  get span(): Span {
    return this.source.span(this.tag.start, this.tag.end)
  }

  get contentSpan(): Span {
    return this.source.span(this.tag.contentStart, this.tag.contentEnd)
  }
}

/** A reference that points at a citation elsewhere; its parameters are cut out when first read. */
class ShortReference extends WikitextReference {
  private readonly template: TemplateDraft
  private cutAttributes: readonly ReferenceAttribute[] | undefined

  constructor(source: WikitextSource, draft: ReferenceDraft, template: TemplateDraft) {
    super(source, draft)
    this.template = template
  }

  get kind(): ReferenceKind {
    return 'short'
  }

  get attributes(): readonly ReferenceAttribute[] {
    this.cutAttributes ??= createParameters(this.source, this.template).map(toAttribute)
    return this.cutAttributes
  }

  get defines(): boolean {
    return false
  }

  get span(): Span {
    return this.source.span(this.template.start, this.template.end)
  }

  get contentSpan(): Span {
    return this.source.span(this.template.end, this.template.end)
  }
}

/** What a template says of a reference that it stands for. */
interface TemplateFacts {
  readonly parameters: readonly Parameter[]
  readonly content?: Parameter | undefined
  readonly name?: string | undefined
}

class TemplateReference extends WikitextReference {
  readonly kind: ReferenceKind = 'ref-template'
  readonly attributes: readonly ReferenceAttribute[]
  readonly defines: boolean
  readonly span: Span
  readonly contentSpan: Span

  constructor(source: WikitextSource, draft: ReferenceDraft, facts: TemplateFacts) {
    super(source, draft)
    const end = draft.template?.end ?? draft.start
    const { content } = facts
    this.attributes = facts.parameters.filter((each) => each !== content).map(toAttribute)
    this.defines = content !== undefined
    this.span = source.span(draft.start, end)
    this.contentSpan = content?.valueSpan ?? source.span(end, end)
    this.nameBy(this.attributes)
    if (facts.name !== undefined) this.name = facts.name
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
    draft.index = references.length
    if (draft.tag !== undefined) references.push(new TagReference(source, draft, draft.tag))
    else if (draft.template?.known.role === 'short') {
      references.push(new ShortReference(source, draft, draft.template))
    } else if (draft.template !== undefined) {
      for (const facts of listFacts(source, draft.template)) {
        references.push(new TemplateReference(source, draft, facts))
      }
    }
  }
  for (const citation of citations) {
    const holder = closestReference(citation.draft.holder)
    if (holder !== undefined) references[holder.index]?.hold(citation)
  }
  return references
}

/** What a template says of the references it stands for: `{{r}}` of as many as it names. */
function listFacts(source: WikitextSource, template: TemplateDraft): readonly TemplateFacts[] {
  const parameters = createParameters(source, template)
  if (template.known.name !== 'r') {
    return [{ parameters, content: parameters.find(({ name }) => name === '1') }]
  }
  const pointers = parameters.filter(isReferenceName)
  if (pointers.length < 2) return [{ parameters, name: pointers[0]?.value }]
  const group = parameters.filter(({ name }) => name === 'group').slice(-1)
  return pointers.map((pointer) => ({ parameters: [pointer, ...group], name: pointer.value }))
}

/** Whether a parameter of `{{r}}` is the name of a reference. */
function isReferenceName({ name, value }: Parameter): boolean {
  return /^\d+$/.test(name) && value !== ''
}

function toAttribute({ rawName, value, span }: Parameter): ReferenceAttribute {
  return { name: rawName, value, span }
}

/** The last value given to an attribute; an empty one counts as none. */
function findAttribute(
  attributes: readonly ReferenceAttribute[],
  name: string,
): string | undefined {
  return attributes.findLast((attribute) => attribute.name === name)?.value || undefined
}
