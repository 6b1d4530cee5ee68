import type { LiveReason, PageFacts, VerdictBasis } from '@veracite/core'
import {
  beginsHeadline,
  countWords,
  findPart,
  foldWords,
  ownProse,
  splitSentences,
} from './page-wording.js'
import {
  challengeSubject,
  challengeWords,
  consentOffer,
  consentSubject,
  consentWords,
  geoWords,
  loginWords,
  payWords,
  wallStems,
} from './wall-words.js'

/** What stands between a reader and a page, and how it was told. */
export interface Wall {
  readonly reason: LiveReason
  readonly basis: VerdictBasis
}

/** UTF-16 code units of text beyond which a page is more than a wall. */
const wallLength = 2500
/** UTF-16 code units of text up to which a page may be nothing but a form. */
const formLength = 600
/** UTF-16 code units of prose from which there is something to read beside a form or a question. */
const storyProse = 600
/** UTF-16 code units of prose from which there is a text of its own, whatever its title begins with. */
const articleProse = 1200
/** Words beside a question for consent up to which a page is nothing else: names of the site and of its sections. */
const wordsBesideConsent = 6

/**
 * The wall that a page is, if it is nothing but one. Walls answer with any status, 200 included.
 *
 * @param headers of the answer that brought it, names lower case
 */
export function findWall(
  page: PageFacts,
  headers: Readonly<Record<string, string>>,
): Wall | undefined {
  const header = wallHeader(headers)
  if (header !== undefined) {
    return { reason: 'bot-wall', basis: { test: 'header', words: header } }
  }
  return findWallWording(page)
}

/** The header by which a wall says what it is. */
export function wallHeader(headers: Readonly<Record<string, string>>): string | undefined {
  if (headers['cf-mitigated'] !== undefined) return `cf-mitigated: ${headers['cf-mitigated']}`
  const action = headers['x-amzn-waf-action']
  return action === undefined ? undefined : `x-amzn-waf-action: ${action}`
}

/** What a page says by which it is a wall. */
function findWallWording(page: PageFacts): Wall | undefined {
  const prose = page.proseLength ?? 0
  const isStory = prose >= storyProse
  const isShort = page.textLength <= wallLength
  const text = isShort ? foldWords(page.text.slice(0, wallLength)) : ''
  const titles = [page.title ?? '', ...page.headings.slice(0, isShort ? 2 : 1)]
  const says = (pattern: RegExp): string | undefined =>
    findPart(titles, (part) => pattern.test(part), prose)
  const writes = (pattern: RegExp | undefined): string | undefined => pattern?.exec(text)?.[0]
  const wall = (reason: LiveReason, words: string | undefined): Wall | undefined =>
    words === undefined ? undefined : { reason, basis: { test: 'wording', words } }
  const isOfLands =
    prose >= ownProse ||
    titles.some((title) => beginsHeadline(title, (part) => geoWords.title.test(part)))
  const isTold = prose < ownProse || challengeSubject.test(foldWords(textBelow(page)))
  const challenge = prose < articleProse && isTold ? says(challengeWords.title) : undefined
  const found =
    wall('geo-blocked', says(geoWords.title) ?? (isOfLands ? undefined : writes(geoWords.title))) ??
    wall('bot-wall', challenge ?? writes(challengeWords.text))
  if (found !== undefined || isStory) return found
  return (
    wall('consent-wall', says(consentWords.title) ?? writes(consentWords.text)) ??
    wall('login-wall', says(loginWords.title)) ??
    wall('paywall', says(payWords.title)) ??
    wall('consent-wall', findConsent(page))
  )
}

/** The beginning of a text without its headings. */
function textBelow({ headings, text }: PageFacts): string {
  return headings.reduce((rest, heading) => rest.replace(heading, ' '), text.slice(0, wallLength))
}

/**
 * The wall that a text speaks of. A living page may speak so of its comments, and so it counts only
 * where a page has nothing of its own.
 */
export function findHint(page: PageFacts): Wall | undefined {
  if ((page.proseLength ?? 0) >= storyProse) return undefined
  const names = [page.title ?? '', ...page.headings.slice(0, 2)].map(foldWords)
  if (page.textLength < formLength) {
    for (const [reason, stems] of wallStems) {
      const words = names.find((name) => stems.test(name))
      if (words !== undefined) return { reason, basis: { test: 'wording', words } }
    }
  }
  const text = foldWords(page.text.slice(0, wallLength))
  const kinds = [
    ['login-wall', loginWords],
    ['paywall', payWords],
  ] as const
  for (const [reason, { text: pattern }] of kinds) {
    const words = pattern?.exec(text)?.[0]
    if (words !== undefined) return { reason, basis: { test: 'wording', words } }
  }
  return undefined
}

/** The wall that a page is by its form, if it has little more: for a proof, or for a password. */
export function findForm(page: PageFacts): Wall | undefined {
  const { proseLength = 0, textLength, headings, traits = [] } = page
  if (proseLength > 0 || textLength >= formLength) return undefined
  const form = (reason: LiveReason, words: string): Wall => ({
    reason,
    basis: { test: 'markup', words },
  })
  if (traits.includes('challenge')) return form('bot-wall', 'a challenge')
  // Many a page has a form to sign in above what it is about.
  const isAlone = headings.length <= 1
  return isAlone && traits.includes('password-field')
    ? form('login-wall', 'a password field')
    : undefined
}

/** A sentence that asks for consent, where a page has little else to say. */
function findConsent({ text, textLength, proseLength = 0 }: PageFacts): string | undefined {
  if (textLength > formLength || proseLength > formLength / 2) return undefined
  const sentences = splitSentences(text)
  const subject = sentences.find((sentence) => consentSubject.test(sentence))
  if (subject === undefined || !sentences.some((sentence) => consentOffer.test(sentence))) {
    return undefined
  }
  const others = sentences.filter(
    (sentence) => !consentSubject.test(sentence) && !consentOffer.test(sentence),
  )
  const words = others.reduce((sum, sentence) => sum + countWords(sentence), 0)
  return words <= wordsBesideConsent ? subject : undefined
}
