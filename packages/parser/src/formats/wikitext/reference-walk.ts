import { noReference, type ReferenceTable } from './reference-table.js'
import type { ScanResult } from './scan-result.js'
import type { TemplateTable } from './template-table.js'

/** Tells, for offsets that only grow, which reference holds them. */
export class ReferenceWalk {
  private readonly references: ReferenceTable
  private readonly templates: TemplateTable
  private readonly order: readonly number[]
  private readonly open: number[] = []
  private next = 0

  /** The references that are closed have their index. */
  constructor({ references, templates }: ScanResult) {
    this.references = references
    this.templates = templates
    this.order = references.inOrder()
  }

  /** The row of the innermost reference that holds an offset; `noReference` where none does. */
  referenceAt(offset: number): number {
    for (; ; this.next += 1) {
      const row = this.order[this.next]
      if (row === undefined || this.references.startOf(row) > offset) break
      this.open.push(row)
    }
    while (this.open.length > 0 && this.endOf(this.innermost()) <= offset) this.open.pop()
    return this.references.closest(this.innermost())
  }

  private innermost(): number {
    return this.open[this.open.length - 1] ?? noReference
  }

  /** After a reference; 0 where it has no end. */
  private endOf(row: number): number {
    if (this.references.isTag(row)) return this.references.tagEndOf(row)
    const template = this.references.templateOf(row)
    return template === undefined ? 0 : this.templates.endOf(template)
  }
}
