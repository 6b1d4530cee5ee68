import type { Span } from '@veracite/core'

/** The stretch of a text that a span names. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start.offset, span.end.offset)
}
