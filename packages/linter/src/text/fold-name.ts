/** Longer than any name; what is longer is none. */
const longestName = 1000

/**
 * The name of a work or an organisation for comparing: links, case, punctuation and “The” left out. Empty for what is
 * no name.
 */
export function foldName(value: string): string {
  if (value.length > longestName) return ''
  const lower = shownText(value).toLowerCase()
  // Most names are words with single spaces between them already.
  const folded = /^[a-z\d]+(?: [a-z\d]+)*$/.test(lower)
    ? lower
    : lower.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  return folded.startsWith('the ') ? folded.slice(4) : folded
}

/** What readers see of a value: the words of its links, without quotes for slanted text. */
export function shownText(value: string): string {
  if (!/\[|''/.test(value)) return value
  return value.replace(/\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/g, '$1').replaceAll("''", '')
}
