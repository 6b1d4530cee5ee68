/** The name of a work or an organisation for comparing: links, case, punctuation and “The” left out. */
export function foldName(value: string): string {
  return shownText(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
}

/** What readers see of a value: the words of its links, without quotes for slanted text. */
export function shownText(value: string): string {
  if (!/\[|''/.test(value)) return value
  return value.replace(/\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/g, '$1').replaceAll("''", '')
}
