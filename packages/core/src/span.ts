/** A place in a text. Lines and columns count from 1, offsets from 0, all in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A half-open stretch of a text: `text.slice(span.start.offset, span.end.offset)` is what it names. */
export interface Span {
  readonly start: Position
  readonly end: Position
}
