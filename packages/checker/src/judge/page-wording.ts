/** A heading or title as words can be looked for in it: lower case, apostrophes gone, other marks as spaces. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** What separates a page's own title from the name of its site, and one sentence from the next. */
const separator = /\s*[|·•»«›‹–—―→…。、！？|_!?]+\s*|\s-+\s|\s~\s|:+\s|\s:+|\.\s|\s\/+\s|\.$/

/** The parts of a title or heading, folded; empty ones left out. */
export function splitTitle(title: string): string[] {
  return title
    .slice(0, 300)
    .split(separator)
    .map(foldWords)
    .filter((part) => part !== '')
}

/** How many words a folded text has; scripts without spaces count two characters a word, Thai four. */
export function countWords(folded: string): number {
  const unspaced = folded.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0
  const thai = folded.match(/\p{sc=Thai}/gu)?.length ?? 0
  return folded.split(' ').length + Math.floor(unspaced / 2) + Math.floor(thai / 4)
}
