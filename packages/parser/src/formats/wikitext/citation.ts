import type { Citation, CitationForm, Parameter, Span } from '@veracite/core'
import { createCitationIds } from '../../citation/citation-id.js'
import { createParameters } from './parameters.js'
import type { Ending, TemplateTable } from './template-table.js'
import type { WikitextSource } from './wikitext-source.js'

/** How sure the parser is of the fields of a citation, by how it ends; 1 where braces close it. */
const confidences: Readonly<Record<Ending, number>> = {
  braces: 0.9,
  brace: 0.9,
  limit: 0.9,
  break: 0.6,
}

/** What the citations of one document share. */
export interface CitationContext {
  readonly source: WikitextSource
  readonly templates: TemplateTable
  /** The name of the reference that the citation of a row stands in. */
  nameAround(row: number): string | undefined
}

/** The citations of one document, which get their ids together, and only when one is asked for. */
export class CitationList {
  readonly citations: readonly WikitextCitation[]
  readonly source: WikitextSource
  readonly templates: TemplateTable
  readonly context: CitationContext
  private readonly rows: readonly number[]
  private ids: readonly string[] | undefined

  /** The rows are in the order of the text. */
  constructor(context: CitationContext, rows: readonly number[]) {
    this.context = context
    this.source = context.source
    this.templates = context.templates
    this.rows = rows
    this.ids = undefined
    this.citations = rows.map((row, index) => new WikitextCitation(this, row, index))
  }

  /** The id of the citation at an index. */
  idAt(index: number): string {
    this.ids ??= this.createIds()
    return this.ids[index] ?? ''
  }

  private createIds(): readonly string[] {
    const nextId = createCitationIds()
    const { templates } = this
    const { text } = this.source
    return this.rows.map((row) => nextId(text, templates.startOf(row), templates.endOf(row)))
  }
}

/** A citation as a row of the templates; its parameters are cut out when they are first read. */
export class WikitextCitation implements Citation {
  /** Where it stands among the templates; not part of the citation as others see it. */
  readonly row: number
  private readonly list: CitationList
  private readonly index: number
  private cutParameters: readonly Parameter[] | undefined

  constructor(list: CitationList, row: number, index: number) {
    this.row = row
    this.list = list
    this.index = index
    this.cutParameters = undefined
  }

  get id(): string {
    return this.list.idAt(this.index)
  }

  get template(): string {
    return this.list.templates.knownOf(this.row).name
  }

  get form(): CitationForm {
    return 'braces'
  }

  get recovered(): boolean {
    return this.list.templates.endingOf(this.row) !== undefined
  }

  get confidence(): number {
    const ending = this.list.templates.endingOf(this.row)
    return ending === undefined ? 1 : confidences[ending]
  }

  get rawTemplate(): string {
    const { source, templates } = this.list
    return source.expand(templates.nameStartOf(this.row), templates.nameEndOf(this.row))
  }

  get refName(): string | undefined {
    return this.list.context.nameAround(this.row)
  }

  get parameters(): readonly Parameter[] {
    const { source, templates } = this.list
    this.cutParameters ??= createParameters(source, templates, this.row)
    return this.cutParameters
  }

  get span(): Span {
    const { source, templates } = this.list
    return source.span(templates.startOf(this.row), templates.endOf(this.row))
  }

  get nameSpan(): Span {
    const { source, templates } = this.list
    return source.span(templates.nameStartOf(this.row), templates.nameEndOf(this.row))
  }

  toJSON(): Citation {
    const { id, template, rawTemplate, form, parameters, span, nameSpan } = this
    const { refName, recovered, confidence } = this
    return {
      id,
      template,
      rawTemplate,
      form,
      parameters,
      span,
      nameSpan,
      ...(refName === undefined ? {} : { refName }),
      recovered,
      confidence,
    }
  }
}
