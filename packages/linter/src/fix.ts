import type { Diagnostic, TextEdit } from '@veracite/core'

/** What `applyFixes` did. */
export interface FixResult {
  readonly text: string
  /** Whose fixes the text has now. */
  readonly applied: readonly Diagnostic[]
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
  for (const diagnostic of diagnostics) {
    const { fix } = diagnostic
    if (!fix || !(fix.safe || options.suggestions)) continue
    if (fix.edits.some((edit) => edits.some((other) => areInConflict(edit, other)))) continue
    edits.push(...fix.edits)
    applied.push(diagnostic)
  }
  return { text: applyEdits(text, edits), applied }
}

function areInConflict(a: TextEdit, b: TextEdit): boolean {
  const [startA, endA] = [a.span.start.offset, a.span.end.offset]
  const [startB, endB] = [b.span.start.offset, b.span.end.offset]
  // Two insertions at one place have no order that both fixes could have meant.
  return startA === startB || (startA < endB && startB < endA)
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.span.start.offset - b.span.start.offset)) {
    parts.push(text.slice(at, edit.span.start.offset), edit.text)
    at = edit.span.end.offset
  }
  return parts.concat(text.slice(at)).join('')
}
