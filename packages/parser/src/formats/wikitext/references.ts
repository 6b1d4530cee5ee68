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

/** A reference as offsets into the text; what it says is cut out when it is read. */
abstract class WikitextReference implements Reference {
  abstract readonly kind: ReferenceKind
  abstract readonly attributes: readonly ReferenceAttribute[]
  abstract readonly defines: boolean
  abstract readonly span: Span
  abstract readonly contentSpan: Span
  readonly listDefined: boolean
  protected readonly source: WikitextSource
  private citations: WikitextCitation[] | undefined

  constructor(source: WikitextSource, draft: ReferenceDraft) {
    this.source = source
    this.listDefined = draft.isListDefined
    this.citations = undefined
  }

  get name(): string | undefined {
    return findAttribute(this.attributes, 'name')
  }

  get group(): string | undefined {
    return findAttribute(this.attributes, 'group')
  }

  get citationIds(): readonly string[] {
    return this.citations?.map((citation) => citation.id) ?? []
  }

  hold(citation: WikitextCitation): void {
    if (this.citations === undefined) this.citations = [citation]
    else this.citations.push(citation)
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

class TagReference extends WikitextReference {
  private readonly tag: TagDraft
  private cutAttributes: readonly ReferenceAttribute[] | undefined

  constructor(source: WikitextSource, draft: ReferenceDraft, tag: TagDraft) {
    super(source, draft)
    this.tag = tag
    this.cutAttributes = undefined
  }

  get kind(): ReferenceKind {
    return 'ref'
  }

  get attributes(): readonly ReferenceAttribute[] {
    const { attributesStart, attributesEnd } = this.tag
    this.cutAttributes ??= readAttributes(this.source, attributesStart, attributesEnd)
    return this.cutAttributes
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
    this.cutAttributes = undefined
  }

  get kind(): ReferenceKind {
    return 'short'
  }

  override get name(): undefined {
    return undefined
  }

  override get group(): undefined {
    return undefined
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
  /** The parameter that names the reference, where that is no `name=`. */
  readonly pointer?: Parameter | undefined
  /** The parameter that tells its group, where that is no `group=`. */
  readonly group?: Parameter | undefined
  /** Whether it writes the tag itself: then quotes around a value are none of it. */
  readonly isTag?: boolean
}

class TemplateReference extends WikitextReference {
  private readonly start: number
  private readonly end: number
  private readonly facts: TemplateFacts

  constructor(source: WikitextSource, draft: ReferenceDraft, facts: TemplateFacts) {
    super(source, draft)
    this.start = draft.start
    this.end = draft.template?.end ?? draft.start
    this.facts = facts
  }

  get kind(): ReferenceKind {
    return 'ref-template'
  }

  override get name(): string | undefined {
    return this.facts.pointer?.value ?? super.name
  }

  override get group(): string | undefined {
    return this.facts.group?.value ?? super.group
  }

  get attributes(): readonly ReferenceAttribute[] {
    const { parameters, content, pointer, isTag } = this.facts
    const others = parameters.filter((each) => each !== content && each !== pointer)
    if (isTag === true) return others.map(toTagAttribute)
    return (pointer === undefined ? others : [pointer, ...others]).map(toAttribute)
  }

  get defines(): boolean {
    return this.facts.content !== undefined
  }

  get span(): Span {
    return this.source.span(this.start, this.end)
  }

  get contentSpan(): Span {
    const { content, isTag } = this.facts
    const span = isTag === true ? content?.span : content?.valueSpan
    return span ?? this.source.span(this.end, this.end)
  }
}

/** Builds the references of a document with the citations that they hold, and numbers their drafts. */
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
  if (template.known.name === '#tag:ref') {
    return [{ parameters, content: parameters[0], isTag: true }]
  }
  if (template.known.name !== 'r') {
    return [{ parameters, content: parameters.find(({ name }) => name === '1') }]
  }
  const pointers = parameters.filter(isReferenceName)
  if (pointers.length < 2) {
    const [pointer] = pointers
    return [{ parameters, pointer, group: findGroup(parameters, pointer) }]
  }
  return pointers.map((pointer) => {
    const group = findGroup(parameters, pointer)
    return { parameters: group === undefined ? [] : [group], pointer, group }
  })
}

/** Whether a parameter of `{{r}}` is the name of a reference: `1`, `2`, `name`, `n2`. */
function isReferenceName({ name, value }: Parameter): boolean {
  return /^(?:\d+|n(?:ame)?\d*)$/.test(name) && value !== ''
}

/** The parameter of `{{r}}` that tells the group of one of its references: `g2` of `2`, else `group`. */
function findGroup(
  parameters: readonly Parameter[],
  pointer: Parameter | undefined,
): Parameter | undefined {
  const number = /\d+$/.exec(pointer?.name ?? '')?.[0] ?? '1'
  const numbered = (wanted: string): Parameter | undefined =>
    parameters.findLast(({ name }) => /^g(?:r(?:ou)?p)?(\d*)$/.exec(name)?.[1] === wanted)
  return numbered(number) ?? numbered('')
}

function toAttribute({ rawName, value, span }: Parameter): ReferenceAttribute {
  return { name: rawName, value, span }
}

/** The same for `{{#tag:ref}}`, which takes one pair of quotes off a value. */
function toTagAttribute({ rawName, value, span }: Parameter): ReferenceAttribute {
  const [, quoted = value] = /^["']([\s\S]*)["']$/.exec(value) ?? []
  return { name: rawName, value: quoted, span }
}

/** The name of a tag's reference. */
export function readReferenceName(source: WikitextSource, tag: TagDraft): string | undefined {
  const { attributesStart, attributesEnd } = tag
  if (attributesEnd - attributesStart < shortestName) return undefined
  return findAttribute(readAttributes(source, attributesStart, attributesEnd), 'name')
}

/** The length of ` name=a`. */
const shortestName = 7

/** The last value given to an attribute; an empty one counts as none. */
function findAttribute(
  attributes: readonly ReferenceAttribute[],
  name: string,
): string | undefined {
  return attributes.findLast((attribute) => attribute.name === name)?.value || undefined
}
