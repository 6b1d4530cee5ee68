import type { Diagnostic, TextEdit } from '@veracite/core'

/** What `applyFixes` did. */
export interface FixResult {
  readonly text: string
  /** Whose fixes the text has now. */
  readonly applied: readonly Diagnostic[]
  /** All that was changed, in the order of the text. */
  readonly edits: readonly TextEdit[]
}

/** Which fixes `applyFixes` may apply. */
export interface FixOptions {
  /** Whether fixes that ask for the editor's consent are applied too. @default false */
  readonly suggestions?: boolean
}

/**
 * Applies the fixes of diagnostics to the text they are about. A fix that touches what an earlier one
 * changed is left for the next run; no fix is applied in part.
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  options: FixOptions = {},
): FixResult {
  const applied: Diagnostic[] = []
  const edits: TextEdit[] = []
  const taken = createTaken()
  for (const diagnostic of diagnostics) {
    const { fix } = diagnostic
    if (!fix || !(fix.safe || options.suggestions)) continue
    if (!taken.add(fix.edits)) continue
    edits.push(...fix.edits)
    applied.push(diagnostic)
  }
  const inOrder = edits.toSorted(byStart)
  return { text: applyEdits(text, inOrder), applied, edits: inOrder }
}

/** Keeps what is changed already, so that each fix is compared with its neighbours only. */
function createTaken(): { add(edits: readonly TextEdit[]): boolean } {
  const byBlock = new Map<number, TextEdit[]>()
  const blocksOf = ({ span: { start, end } }: TextEdit): number[] => {
    const first = Math.floor(start.offset / blockLength)
    const count = Math.floor(end.offset / blockLength) - first + 1
    return Array.from({ length: count }, (_, index) => first + index)
  }
  return {
    add: (edits) => {
      const meets = (edit: TextEdit): boolean =>
        blocksOf(edit).some((block) => byBlock.get(block)?.some((other) => meet(edit, other)))
      if (edits.some(meets) || overlap(edits)) return false
      for (const edit of edits) {
        for (const block of blocksOf(edit)) {
          byBlock.set(block, [...(byBlock.get(block) ?? []), edit])
        }
      }
      return true
    },
  }
}

/** In UTF-16 code units; about the length of a citation. */
const blockLength = 256

function meet(a: TextEdit, b: TextEdit): boolean {
  const [startA, endA] = [a.span.start.offset, a.span.end.offset]
  const [startB, endB] = [b.span.start.offset, b.span.end.offset]
  // Edits that only touch are no conflict in the text, but have no order both fixes could have meant.
  return startA <= endB && startB <= endA
}

/** Whether edits of one fix change the same text; where they only touch, their order is meant. */
function overlap(edits: readonly TextEdit[]): boolean {
  let end = 0
  return edits.toSorted(byStart).some(({ span }) => {
    const isInside = span.start.offset < end
    end = Math.max(end, span.end.offset)
    return isInside
  })
}

function byStart(a: TextEdit, b: TextEdit): number {
  return a.span.start.offset - b.span.start.offset
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of edits) {
    parts.push(text.slice(at, edit.span.start.offset), edit.text)
    at = edit.span.end.offset
  }
  return parts.concat(text.slice(at)).join('')
}
