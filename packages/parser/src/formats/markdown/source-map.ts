/** Tells where in a document the text of a node stands, of which containers took the line starts. */
export class SourceMap {
  private readonly text: string
  /** Of each line of the text, where it starts in the text and in the document. */
  private readonly lines: readonly { readonly start: number; readonly offset: number }[]

  /**
   * @param text what the node holds
   * @param source what stands in its place in the document
   * @param start where that starts in the document
   */
  constructor(text: string, source: string, start: number) {
    const sourceLines = splitLines(source)
    this.text = text
    this.lines = splitLines(text).map((line, index) => {
      const { start: from, length } = sourceLines[index] ?? line
      return { start: line.start, offset: start + from + Math.max(0, length - line.length) }
    })
  }

  /** The offset in the document of an offset in the text. */
  offsetAt(at: number): number {
    let low = 0
    let high = this.lines.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((this.lines[middle]?.start ?? 0) <= at) low = middle
      else high = middle
    }
    const line = this.lines[low] ?? { start: 0, offset: 0 }
    return line.offset + Math.min(at, this.text.length) - line.start
  }

  /** The offset in the document that a stretch of the text ends at. */
  endAt(start: number, end: number): number {
    return end > start ? this.offsetAt(end - 1) + 1 : this.offsetAt(start)
  }
}

/** Leaves out the marks of quotations that lines after the first start with. */
export function stripQuotes(source: string, quotes: number): string {
  if (quotes === 0) return source
  return source.replaceAll(new RegExp(`(\\r\\n?|\\n)(?:[ \\t]*>){1,${quotes}} ?`, 'g'), '$1')
}

/** The lines of a text, their line breaks left out of their lengths. */
function splitLines(text: string): readonly { readonly start: number; readonly length: number }[] {
  if (!/[\r\n]/.test(text)) return [{ start: 0, length: text.length }]
  const lines: { start: number; length: number }[] = []
  let start = 0
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, length: index - start })
    start = index + lineBreak.length
  }
  lines.push({ start, length: text.length - start })
  return lines
}
