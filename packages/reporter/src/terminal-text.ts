import stringWidth from 'string-width'

/**
 * Characters that a terminal acts on or that hide or reorder what stands around them: C0 and C1 controls, DEL,
 * bidirectional marks and overrides, invisible characters, tags, noncharacters, lone surrogates. The joiners U+200C and U+200D stay:
 * words and emoji are spelled with them.
 */
const unsafe =
  /[\p{Control}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A user-perceived character and the terminal cells it takes. */
export interface Cell {
  readonly text: string
  readonly width: number
}

/** Text with every character a terminal would act on spelled out as `<U+001B>`. */
export function escapeControls(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}

/** Text as one line that is safe to print: white space folded, controls spelled out. */
export function toLine(text: string): string {
  return escapeControls(text.replace(/\s+/g, ' ').trim())
}

/** The characters of a text that is safe to print, each with its width. */
export function toCells(text: string): readonly Cell[] {
  // Most text is plain, and finding the characters of other text is slow.
  if (/^[ -~]*$/.test(text)) return Array.from(text, (character) => ({ text: character, width: 1 }))
  return Array.from(segmenter.segment(text), ({ segment }) => ({
    text: segment,
    width: stringWidth(segment),
  }))
}

/** The width of cells together. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}

/** The text of cells together. */
export function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('')
}

/** As many of the first cells as fit a width. */
export function takeStart(cells: readonly Cell[], width: number): readonly Cell[] {
  let used = 0
  const end = cells.findIndex((cell) => {
    used += cell.width
    return used > width
  })
  return end < 0 ? cells : cells.slice(0, end)
}

/** As many of the last cells as fit a width. */
export function takeEnd(cells: readonly Cell[], width: number): readonly Cell[] {
  let used = 0
  const before = cells.findLastIndex((cell) => {
    used += cell.width
    return used > width
  })
  return cells.slice(before + 1)
}

/** A text that is safe to print, cut to a width with `…` where it is longer. */
export function truncate(text: string, width: number): string {
  // A character is seldom longer than a few code units: enough to fill the width, and bounded.
  const head = text.slice(0, width * 8)
  const cells = toCells(head)
  if (head.length === text.length && widthOf(cells) <= width) return text
  return `${textOf(takeStart(cells, width - 1))}…`
}
