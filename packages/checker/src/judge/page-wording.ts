/** Digits of scripts that have their own, whose blocks all begin with nought. */
const nativeDigit = /[٠-٩۰-۹०-९০-৯੦-੯૦-૯௦-௯౦-౯೦-೯൦-൯๐-๙]/gu
const noughts = [...'٠۰०০੦૦௦౦೦൦๐'].map((nought) => nought.charCodeAt(0))

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0)
  return code - (noughts.find((nought) => code >= nought && code < nought + 10) ?? code)
}

/** Most titles and sentences: what is done for other scripts alone need not be done for them. */
const ascii = /^\p{ASCII}*$/u

/** A heading or title as words can be looked for in it: lower case, apostrophes gone, other marks as spaces. */
export function foldWords(text: string): string {
  if (ascii.test(text)) {
    const bare = text.toLowerCase().replace(/['`]/g, '')
    return bare.replace(/[^a-z\d]+/g, ' ').trim()
  }
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(nativeDigit, (digit) => String(digitValue(digit)))
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** What separates a page's own title from the name of its site, and one sentence from the next. */
const separator = /\s*[|·•»«›‹–—―→…。、！？।۔؟|_!?]+\s*|\s-+\s|\s~\s|:+\s|\s:+|\.\s|\s\/+\s|\.$/

/** Words of a title beside wording up to which they may be the name of the site. */
export const siteNameWords = 3
/** UTF-16 code units of prose from which a page may be more than a message. */
export const ownProse = 300

/** The parts of a title or heading, folded; empty ones left out. */
export function splitTitle(title: string): string[] {
  return title
    .slice(0, 600)
    .split(separator)
    .map(foldWords)
    .filter((part) => part !== '')
}

/** The sentences of a text, folded; empty ones left out. */
export function splitSentences(text: string): string[] {
  return text
    .split(/[.!?。！？।۔؟…|•·–—]+\s*/)
    .map(foldWords)
    .filter((sentence) => sentence !== '')
}

/**
 * The first part of some titles that is wording of a kind.
 *
 * @param prose UTF-16 code units of it on the page: with some, “Blocked: how maps divide us” is a headline
 */
export function findPart(
  titles: readonly string[],
  isWording: (part: string) => boolean,
  prose: number,
): string | undefined {
  const told = titles.filter((title) => prose < ownProse || !beginsHeadline(title, isWording))
  return told.flatMap(splitTitle).find(isWording)
}

/** Whether wording stands before a colon or a question mark, and more than a name after it; a question is no name’s. */
export function beginsHeadline(title: string, isWording: (part: string) => boolean): boolean {
  const start = title.slice(0, 300)
  const [before = '', ...after] = start.split(/[:：]+\s|[?？]\s?/)
  const rest = after.map(foldWords).filter((part) => part !== '')
  const most = /^[?？]/.test(start.slice(before.length)) ? siteNameWords - 1 : siteNameWords
  const isMore = countWords(rest.join(' ')) > most && !rest.every(isWording)
  return rest.length > 0 && isMore && splitTitle(before).some(isWording)
}

/** Words in quotation marks of any kind. */
const quoted = /["“”„«»「」『』][^"“”„«»「」『』]{1,200}["“”„«»「」『』]/g

/** Whether a title reports wording of a kind as somebody's words, and tells more in words of its own. */
export function quotesWording(title: string, isWording: (part: string) => boolean): boolean {
  const start = title.slice(0, 300)
  const own = splitTitle(start.replace(quoted, ' | '))
  const isQuoted = start.match(quoted)?.some((words) => splitTitle(words).some(isWording)) ?? false
  return isQuoted && !own.some(isWording) && countWords(own.join(' ')) >= siteNameWords
}

/** How many words a folded text has; scripts without spaces count two characters a word, Thai four. */
export function countWords(folded: string): number {
  const spaced = folded.split(' ').length
  if (ascii.test(folded)) return spaced
  const unspaced = folded.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0
  const thai = folded.match(/\p{sc=Thai}/gu)?.length ?? 0
  return spaced + Math.floor(unspaced / 2) + Math.floor(thai / 4)
}
