import type { Parameter, Reference, ReferenceAttribute, ReferenceKind, Span } from '@veracite/core'
import { findAttribute, readAttributes } from './attributes.js'
import type { WikitextCitation } from './citation.js'
import { CitationsInReferences } from './citations-in-references.js'
import { createParameters } from './parameters.js'
import type { ReferenceTable } from './reference-table.js'
import type { ScanResult } from './scan-result.js'
import { listFacts, type TemplateFacts } from './template-facts.js'
import type { TemplateTable } from './template-table.js'
import type { WikitextSource } from './wikitext-source.js'

/** The references of one document, with the citations that they hold. */
export class ReferenceList {
  readonly source: WikitextSource
  readonly templates: TemplateTable
  readonly table: ReferenceTable
  readonly references: Reference[] = []
  private readonly held: CitationsInReferences

  /** Builds the references that were closed, and gives their rows their places among them. */
  constructor(source: WikitextSource, scan: ScanResult, citations: readonly WikitextCitation[]) {
    this.source = source
    this.templates = scan.templates
    this.table = scan.references
    for (const row of this.table.inOrder()) {
      this.table.setIndex(row, this.references.length)
      this.build(row)
    }
    this.held = new CitationsInReferences(scan, citations, this.references.length)
  }

  citationIdsOf(index: number): readonly string[] {
    return this.held.idsIn(index)
  }

  private build(row: number): void {
    const template = this.table.templateOf(row)
    if (this.table.isTag(row)) this.references.push(new TagReference(this, row))
    else if (template === undefined) return
    else if (this.templates.knownOf(template).role === 'short') {
      this.references.push(new ShortReference(this, row, template))
    } else {
      for (const facts of listFacts(this.source, this.templates, template)) {
        this.references.push(new TemplateReference(this, row, { ...facts, template }))
      }
    }
  }
}

/** A reference as a row of the table of them; what it says is cut out when it is read. */
abstract class WikitextReference implements Reference {
  abstract readonly kind: ReferenceKind
  abstract readonly attributes: readonly ReferenceAttribute[]
  abstract readonly defines: boolean
  abstract readonly span: Span
  abstract readonly contentSpan: Span
  protected readonly list: ReferenceList
  protected readonly row: number
  private readonly index: number
  /** `null` until they are first asked for. */
  private foundName: string | undefined | null
  private foundGroup: string | undefined | null

  constructor(list: ReferenceList, row: number) {
    this.list = list
    this.row = row
    this.index = list.references.length
    this.foundName = null
    this.foundGroup = null
  }

  get name(): string | undefined {
    if (this.foundName === null) this.foundName = this.findName()
    return this.foundName
  }

  get group(): string | undefined {
    if (this.foundGroup === null) this.foundGroup = this.findGroup()
    return this.foundGroup
  }

  protected findName(): string | undefined {
    return findAttribute(this.attributes, 'name')
  }

  protected findGroup(): string | undefined {
    return findAttribute(this.attributes, 'group')
  }

  get listDefined(): boolean {
    return this.list.table.isListDefined(this.row)
  }

  get citationIds(): readonly string[] {
    return this.list.citationIdsOf(this.index)
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
  private cutAttributes: readonly ReferenceAttribute[] | undefined

  constructor(list: ReferenceList, row: number) {
    super(list, row)
    this.cutAttributes = undefined
  }

  get kind(): ReferenceKind {
    return 'ref'
  }

  get attributes(): readonly ReferenceAttribute[] {
    const { source, table } = this.list
    const { row } = this
    this.cutAttributes ??= readAttributes(
      source,
      table.attributesStartOf(row),
      table.attributesEndOf(row),
    )
    return this.cutAttributes
  }

  get defines(): boolean {
    const { table } = this.list
    return table.contentStartOf(this.row) < table.tagEndOf(this.row)
  }

  get span(): Span {
    const { source, table } = this.list
    return source.span(table.startOf(this.row), table.tagEndOf(this.row))
  }

  get contentSpan(): Span {
    const { source, table } = this.list
    return source.span(table.contentStartOf(this.row), table.contentEndOf(this.row))
  }
}

/** A reference that points at a citation elsewhere; its parameters are cut out when first read. */
class ShortReference extends WikitextReference {
  private readonly template: number
  private cutAttributes: readonly ReferenceAttribute[] | undefined

  constructor(list: ReferenceList, row: number, template: number) {
    super(list, row)
    this.template = template
    this.cutAttributes = undefined
  }

  get kind(): ReferenceKind {
    return 'short'
  }

  protected override findName(): undefined {
    return undefined
  }

  protected override findGroup(): undefined {
    return undefined
  }

  get attributes(): readonly ReferenceAttribute[] {
    const { source, templates } = this.list
    this.cutAttributes ??= createParameters(source, templates, this.template).map(toAttribute)
    return this.cutAttributes
  }

  get defines(): boolean {
    return false
  }

  get span(): Span {
    const { source, templates } = this.list
    return source.span(templates.startOf(this.template), templates.endOf(this.template))
  }

  get contentSpan(): Span {
    const { source, templates } = this.list
    return source.span(templates.endOf(this.template), templates.endOf(this.template))
  }
}

class TemplateReference extends WikitextReference {
  private readonly facts: TemplateFacts & { readonly template: number }

  constructor(list: ReferenceList, row: number, facts: TemplateReference['facts']) {
    super(list, row)
    this.facts = facts
  }

  get kind(): ReferenceKind {
    return 'ref-template'
  }

  protected override findName(): string | undefined {
    return this.facts.pointer?.value ?? super.findName()
  }

  protected override findGroup(): string | undefined {
    return this.facts.group?.value ?? super.findGroup()
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
    const { source, table, templates } = this.list
    return source.span(table.startOf(this.row), templates.endOf(this.facts.template))
  }

  get contentSpan(): Span {
    const { source, templates } = this.list
    const { content, isTag, template } = this.facts
    const span = isTag === true ? content?.span : content?.valueSpan
    return span ?? source.span(templates.endOf(template), templates.endOf(template))
  }
}

function toAttribute({ rawName, value, span }: Parameter): ReferenceAttribute {
  return { name: rawName, value, span }
}

/** The same for `{{#tag:ref}}`, which takes one pair of quotes off a value. */
function toTagAttribute({ rawName, value, span }: Parameter): ReferenceAttribute {
  const [, quoted = value] = /^["']([\s\S]*)["']$/.exec(value) ?? []
  return { name: rawName, value: quoted, span }
}
