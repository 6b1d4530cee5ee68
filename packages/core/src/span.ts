/** A place in a text. Lines and columns count from 1, offsets from 0, all in UTF-16 code units. */
export interface Position {
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  /** From 0, in the whole text. */
  readonly offset: number
}

/** A half-open stretch of a text: `text.slice(span.start.offset, span.end.offset)` is what it names. */
export interface Span {
  /** Where its first character stands. */
  readonly start: Position
  /** After its last character. */
  readonly end: Position
}
