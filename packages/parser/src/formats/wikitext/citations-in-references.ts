import type { WikitextCitation } from './citation.js'
import { noReference } from './reference-table.js'
import type { ScanResult } from './scan-result.js'

/** Which citations stand in which references, as chains of numbers. */
export class CitationsInReferences {
  private readonly citations: readonly WikitextCitation[]
  /** By the index of a reference: the index of its first citation, plus 1; 0 where it has none. */
  private readonly first: Int32Array
  /** By the index of a citation, plus 1: the same of the next in its reference. */
  private readonly next: Int32Array

  /** The references of the scan have their index, which is less than `count`. */
  constructor(scan: ScanResult, citations: readonly WikitextCitation[], count: number) {
    this.citations = citations
    this.first = new Int32Array(count)
    this.next = new Int32Array(citations.length + 1)
    for (let number = citations.length; number > 0; number -= 1) this.link(scan, number)
  }

  /** The ids of the citations in the reference at an index, in the order of the text. */
  idsIn(index: number): readonly string[] {
    const ids: string[] = []
    for (let number = this.first[index] ?? 0; number > 0; number = this.next[number] ?? 0) {
      ids.push(this.citations[number - 1]?.id ?? '')
    }
    return ids
  }

  private link({ templates, references }: ScanResult, number: number): void {
    const citation = this.citations[number - 1]
    if (citation === undefined) return
    const holder = references.closest(templates.holderOf(citation.row))
    if (holder === noReference) return
    const index = references.indexOf(holder)
    this.next[number] = this.first[index] ?? 0
    this.first[index] = number
  }
}
