import type { Separator } from './separators.js'

/** Habits of a document that tell what separates its values. */
export interface DocumentStyle {
  /** Whether headings follow the text before them without a break. */
  readonly gluesHeadings: boolean
  /** Whether separators often stand without white space. */
  readonly isUnspaced: boolean
}

/** Tells whether headings stand on lines of their own: between blank lines, or with their marks. */
export function gluesHeadings(text: string): boolean {
  return (
    !/\n[ \t]*\n|(?:^|\n)={1,6}[^=\n]{1,200}={1,6}[ \t]*(?:\n|$)/.test(text) && text.includes('\n')
  )
}

/** Tells whether separators often stand without white space. */
export function isUnspaced(separators: readonly Separator[]): boolean {
  const known = separators.filter((separator) => separator.isKnown)
  return known.filter((separator) => !separator.isSpaced).length > known.length / 4
}
