import type { Position, Span } from '@veracite/core'

/** The lines of a text; found when a line number is first asked for, and then kept. */
export class LineIndex {
  private readonly text: string
  private starts: readonly number[] | undefined

  constructor(text: string) {
    this.text = text
  }

  /** The number of the line that an offset stands in, from 1. */
  lineAt(offset: number): number {
    const starts = this.lineStarts()
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }

  /** The offset at which a line starts. */
  startOf(line: number): number {
    return this.lineStarts()[line - 1] ?? 0
  }

  private lineStarts(): readonly number[] {
    if (this.starts !== undefined) return this.starts
    const starts = [0]
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) {
      starts.push(at + 1)
    }
    this.starts = starts
    return starts
  }
}

class TextPosition implements Position {
  readonly offset: number
  private readonly lines: LineIndex

  constructor(lines: LineIndex, offset: number) {
    this.lines = lines
    this.offset = offset
  }

  get line(): number {
    return this.lines.lineAt(this.offset)
  }

  get column(): number {
    return this.offset - this.lines.startOf(this.line) + 1
  }

  toJSON(): Position {
    const { line, offset } = this
    return { line, column: offset - this.lines.startOf(line) + 1, offset }
  }
}

class TextSpan implements Span {
  private readonly lines: LineIndex
  private readonly startOffset: number
  private readonly endOffset: number

  constructor(lines: LineIndex, startOffset: number, endOffset: number) {
    this.lines = lines
    this.startOffset = startOffset
    this.endOffset = endOffset
  }

  get start(): Position {
    return new TextPosition(this.lines, this.startOffset)
  }

  get end(): Position {
    return new TextPosition(this.lines, this.endOffset)
  }

  toJSON(): Span {
    return { start: this.start, end: this.end }
  }
}

/** A span of a text by its offsets; lines and columns are computed when they are read. */
export function createSpan(lines: LineIndex, start: number, end: number): Span {
  return new TextSpan(lines, start, end)
}
