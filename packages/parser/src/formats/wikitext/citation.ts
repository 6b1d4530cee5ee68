import type { Citation, CitationForm, Parameter, Span } from '@veracite/core'
import { createCitationIds } from '../../citation/citation-id.js'
import type { CitationDraft } from './citation-drafts.js'
import { closestReference, type ReferenceDraft } from './drafts.js'
import { createParameters } from './parameters.js'
import type { Ending } from './recovery.js'
import type { WikitextSource } from './wikitext-source.js'

/** How sure the parser is of the fields of a citation, by how it ends; 1 where braces close it. */
const confidences: Readonly<Record<Ending, number>> = {
  braces: 0.9,
  brace: 0.9,
  limit: 0.9,
  break: 0.6,
}

/** The citations of one document, which get their ids together, and only when one is asked for. */
export class CitationList {
  readonly citations: WikitextCitation[] = []
  readonly source: WikitextSource
  private readonly nameOf: (holder: ReferenceDraft) => string | undefined
  private ids: readonly string[] | undefined

  /** `nameOf` tells what a reference is called that a citation stands in. */
  constructor(source: WikitextSource, nameOf: (holder: ReferenceDraft) => string | undefined) {
    this.source = source
    this.nameOf = nameOf
    this.ids = undefined
  }

  /** Adds a citation; they come in the order of the text. */
  add(draft: CitationDraft): void {
    this.citations.push(new WikitextCitation(this, draft))
  }

  /** The id of the citation at an index. */
  idAt(index: number): string {
    this.ids ??= this.createIds()
    return this.ids[index] ?? ''
  }

  /** The name of the reference that a citation stands in. */
  refNameOf({ holder }: CitationDraft): string | undefined {
    const closest = closestReference(holder)
    return closest === undefined ? undefined : this.nameOf(closest)
  }

  private createIds(): readonly string[] {
    const nextId = createCitationIds()
    const { text } = this.source
    return this.citations.map(({ draft }) => nextId(text, draft.start, draft.end))
  }
}

/** A citation as offsets into the text; its parameters are cut out when they are first read. */
export class WikitextCitation implements Citation {
  /** Where it stands; not part of the citation as others see it. */
  readonly draft: CitationDraft
  private readonly list: CitationList
  private readonly index: number
  private cutParameters: readonly Parameter[] | undefined

  constructor(list: CitationList, draft: CitationDraft) {
    this.draft = draft
    this.list = list
    this.index = list.citations.length
    this.cutParameters = undefined
  }

  get id(): string {
    return this.list.idAt(this.index)
  }

  get template(): string {
    return this.draft.known.name
  }

  get form(): CitationForm {
    return 'braces'
  }

  get recovered(): boolean {
    return this.draft.ending !== undefined
  }

  get confidence(): number {
    return this.draft.ending === undefined ? 1 : confidences[this.draft.ending]
  }

  get rawTemplate(): string {
    return this.list.source.expand(this.draft.nameStart, this.draft.nameEnd)
  }

  get refName(): string | undefined {
    return this.list.refNameOf(this.draft)
  }

  get parameters(): readonly Parameter[] {
    this.cutParameters ??= createParameters(this.list.source, this.draft)
    return this.cutParameters
  }

  get span(): Span {
    return this.list.source.span(this.draft.start, this.draft.end)
  }

  get nameSpan(): Span {
    return this.list.source.span(this.draft.nameStart, this.draft.nameEnd)
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
