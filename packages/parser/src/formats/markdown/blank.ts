import type { Range } from '../wikitext/ranges.js'

/** Puts spaces in the place of a text; line breaks, and so all offsets, stay. */
export function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ')
}

/** Finds the stretches between two marks, marks included; the last must be closed too. */
export function findBetween(text: string, open: string, close: string): readonly Range[] {
  const found: Range[] = []
  for (let start = text.indexOf(open); start !== -1; ) {
    const closing = text.indexOf(close, start + open.length)
    if (closing === -1) break
    const end = closing + close.length
    found.push({ start, end })
    start = text.indexOf(open, end)
  }
  return found
}

/** Puts spaces in the place of stretches, which are in the order of the text. */
export function blankStretches(text: string, stretches: readonly Range[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of stretches) {
    pieces.push(text.slice(from, start), blank(text.slice(start, end)))
    from = end
  }
  return pieces.join('') + text.slice(from)
}
