import type { Position, Span } from '@veracite/core'

/**
 * Makes the function that turns two offsets of a text into a span. Lines end with `\n`; a column
 * counts UTF-16 code units from 1.
 */
export function createLocator(text: string): (start: number, end: number) => Span {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1)
  }
  const locate = (offset: number): Position => {
    const line = lastAtMost(lineStarts, offset)
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1, offset }
  }
  return (start, end) => ({ start: locate(start), end: locate(end) })
}

function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
