import type { RunContext, Span, TextEdit } from '@veracite/core'

/** Removes a template or tag with the blanks before it. */
export function removeTag({ document, spanBetween }: RunContext, { start, end }: Span): TextEdit {
  let from = start.offset
  while (/[ \t]/.test(document.text.charAt(from - 1))) from -= 1
  return { span: spanBetween(from, end.offset), text: '' }
}
