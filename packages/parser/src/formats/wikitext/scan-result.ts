import type { KnownTemplate } from './known-templates.js'
import { type Range, RangeList } from './ranges.js'
import { ReferenceTable } from './reference-table.js'
import { TemplateTable } from './template-table.js'

/** A citation template that is never closed. */
export interface UnclosedCitation {
  readonly known: KnownTemplate
  readonly start: number
  /** The end of the reference or text that it opened in. */
  readonly limit: number
  /** The row of the innermost reference that was open around it. */
  readonly holder: number
}

/** Articles have about one template, reference or comment in so many code units; the exponents. */
const expectedLength = { template: 9, reference: 9, hidden: 12 } as const

/** All that a scan finds. */
export class ScanResult {
  /** Citations, annotations, settings and what stands for references. */
  readonly templates: TemplateTable
  readonly unclosed: UnclosedCitation[] = []
  readonly references: ReferenceTable
  /** The opening tags of references without an end. */
  readonly unclosedReferences: Range[] = []
  /** What is not read as wikitext. */
  readonly hidden: RangeList
  /** Templates that stand in no other template. */
  readonly outermost: RangeList

  /** `length` is that of the text. */
  constructor(length: number) {
    this.templates = new TemplateTable(length >>> expectedLength.template)
    this.references = new ReferenceTable(length >>> expectedLength.reference)
    this.hidden = new RangeList(length >>> expectedLength.hidden)
    this.outermost = new RangeList(length >>> expectedLength.template)
  }
}
