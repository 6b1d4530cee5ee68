import type { PageFacts } from '@veracite/core'
import { foldText, tokenize } from '../match/fold-text.js'

/** Whether a page carries the title it is cited under. */
export type TitleFit =
  | 'yes'
  | 'no'
  /** There is no title, or too little of the page, or they are in different scripts. */
  | 'unknown'

/** Scores from which the title is there, and up to which it is not. */
const present = 0.5
const absent = 0.15

/** The part of the title's words in the text, from which the page may well be about it. */
const mentioned = 0.4

/** Text from which a page shows what it is about. */
const tellingLength = 40

/** Words from which a title says something that a page about it has to have. */
const tellingWords = 3

/** Letters up to which a word may stand in any text of its language. */
const littleWord = 3

/** Titles that tools put where they know none, folded. */
const placeholder =
  /^(?:archived? (?:copy|version|page)|(?:the )?(?:internet archive )?wayback machine|internet archive|page not found|not found|error 404|untitled(?: document)?|no title|bare url.*|copie archivee|copia archivada|copia arquivada|archivierte kopie|copia archiviata|архивированная копия|存档副本|アーカイブされたコピー)$/u

const latin = /\p{sc=Latin}/u

function isSameScript(a: string, b: string): boolean {
  return latin.test(a) === latin.test(b)
}

/**
 * Whether a page carries a title; `no` only where neither its headings nor its text have anything of it.
 *
 * @param score how far the page's own titles agree with it, from 0 to 1; `null` where they cannot
 */
export function fitTitle(
  title: string | undefined,
  page: PageFacts,
  score: (title: string, page: PageFacts) => number | null,
): TitleFit {
  const folded = foldText(title ?? '')
  if (title === undefined || folded === '' || placeholder.test(folded)) return 'unknown'
  const agreement = score(title, page)
  if (agreement !== null && agreement >= present) return 'yes'
  const text = foldText(`${page.title ?? ''} ${page.text}`)
  if (agreement === null || page.textLength < tellingLength) return 'unknown'
  if (!isSameScript(folded, text)) return 'unknown'
  const words = [...new Set(tokenize(folded))]
  const seen = new Set(tokenize(text))
  const isSeen = (word: string): boolean => seen.has(word)
  const long = words.filter((word) => word.length > littleWord)
  if (long.length >= tellingWords && !long.some(isSeen)) return 'no'
  if (agreement > absent || words.length < tellingWords) return 'unknown'
  return words.filter(isSeen).length / words.length >= mentioned ? 'unknown' : 'no'
}
