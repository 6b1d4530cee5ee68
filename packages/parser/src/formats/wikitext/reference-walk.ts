import { closestReference, type ReferenceDraft } from './drafts.js'

/** Tells, for offsets that only grow, which reference holds them. */
export class ReferenceWalk {
  private readonly drafts: readonly ReferenceDraft[]
  private readonly open: ReferenceDraft[] = []
  private next = 0

  /** The drafts are in the order of the text, and those that are closed have their index. */
  constructor(drafts: readonly ReferenceDraft[]) {
    this.drafts = drafts
  }

  /** The innermost reference that holds an offset. */
  referenceAt(offset: number): ReferenceDraft | undefined {
    for (; ; this.next += 1) {
      const draft = this.drafts[this.next]
      if (draft === undefined || draft.start > offset) break
      this.open.push(draft)
    }
    while (this.open.length > 0 && endOf(this.open.at(-1)) <= offset) this.open.pop()
    return closestReference(this.open.at(-1))
  }
}

/** After a reference; 0 where it has no end. */
function endOf(draft: ReferenceDraft | undefined): number {
  return draft?.tag?.end ?? draft?.template?.end ?? 0
}
