/** UTF-16 code units read of a text; titles are shorter, and of pages no more is kept. */
const maxLength = 10_000

/** A text as two writers of the same words would both have it: markup, case, accents and marks folded. */
export function foldText(text: string): string {
  return (
    stripMarkup(text)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/['’‘ʼ`´]/g, '')
      .replace(/&/g, ' and ')
      // Only the marks of scripts that can do without them: elsewhere they are vowels.
      .replace(/(?<=[a-zα-ωа-яё][\u0300-\u036f]{0,3})[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  )
}

/** Tokens to compare by: words, and pairs of characters where words are not set apart by spaces. */
export function tokenize(folded: string): string[] {
  return folded.split(' ').flatMap((word) => {
    if (!unspaced.test(word)) return word === '' ? [] : [word]
    const characters = [...word]
    if (characters.length < 2) return characters
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  })
}

/** The Dice coefficient of two lists of tokens, repeated ones counted. */
export function compareTokens(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const token of left) counts.set(token, (counts.get(token) ?? 0) + 1)
  let shared = 0
  for (const token of right) {
    const count = counts.get(token) ?? 0
    if (count === 0) continue
    counts.set(token, count - 1)
    shared++
  }
  return (2 * shared) / (left.length + right.length)
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u

/** What remains of wikitext when it is read aloud: link labels, no quotes, no templates' braces. */
function stripMarkup(text: string): string {
  return text
    .slice(0, maxLength)
    .replace(/\[\[(?:[^[\]|]{0,500}\|)?([^[\]|]{0,500})\]\]/g, '$1')
    .replace(/\{\{[^{}|]{0,100}\|?/g, ' ')
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/&(?:nbsp|quot|amp|[lr][sd]quo|[mn]dash|#\d{1,6});/gi, ' ')
    .replace(/'{2,5}/g, ' ')
}
