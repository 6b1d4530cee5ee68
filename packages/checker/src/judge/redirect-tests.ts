import { findOutage } from './error-pages.js'
import {
  blocked,
  isInOtherScript,
  leadsWithin,
  type PageTest,
  sameTitle,
  soft,
} from './page-case.js'
import { isSamePage, isShell } from './sibling.js'
import { findNotFoundSign, isArticle, isBareMessage } from './soft-404.js'
import {
  forget,
  isHome,
  isLikeHome,
  isNamedAfter,
  isNamedAsSection,
  isSameSite,
  isSearchUrl,
  isSectionAbove,
  isShorter,
  remembers,
} from './url-shape.js'
import { findHint } from './walls.js'

/** The home page of another site in another script is no language version of a page. */
export const testChangedHands: PageTest = (subject) => {
  const { last, context } = subject
  const isElsewhere = !isSameSite(last.url, context.url) && isHome(last.url)
  return isElsewhere && !isLikeHome(context.url) && isInOtherScript(subject)
    ? soft('hijacked', 'script', last.url)
    : undefined
}

/** A reader who is bounced to a home page or to a search. */
export const testBounced: PageTest = ({ last, context, evidence, isRedirected }) => {
  if (!isRedirected || leadsWithin(evidence)) return undefined
  const end = forget(last.url, context.url)
  if (isHome(end) && !isLikeHome(context.url) && !isNamedAfter(end, context.url)) {
    return soft('home-redirect', 'address', last.url)
  }
  return isSearchUrl(last.url) && !isSearchUrl(context.url)
    ? soft('search-redirect', 'address', last.url)
    : undefined
}

/**
 * A reader who is bounced to the section above, where the cited title is neither in a title nor among
 * the headings; a page with an article's prose may be the whole of what was cited in parts.
 */
export const testSectionAbove: PageTest = ({ page, last, context, evidence, ...subject }) => {
  const { likeness, isRedirected } = subject
  const isAbove =
    isRedirected && isSectionAbove(last.url, context.url) && isNamedAsSection(last.url)
  const isOther = likeness !== null && likeness < sameTitle && !isArticle(page)
  return isAbove && isOther && !leadsWithin(evidence) && !isShell(page)
    ? soft('section-redirect', 'address', last.url)
    : undefined
}

/** A list of what a search found has the title in its own only because it was searched for. */
export const testSearchedTitle: PageTest = ({ last, context, isRedirected, likeness }) =>
  isRedirected &&
  likeness !== 1 &&
  new URL(last.url).search !== '' &&
  isSearchUrl(last.url) &&
  !isSearchUrl(context.url)
    ? soft('search-redirect', 'address', last.url)
    : undefined

/** A site that sends its readers elsewhere first, and remembers where they were going. */
export const testGate: PageTest = ({ last, context, isRedirected }) =>
  isRedirected && remembers(last.url, context.url)
    ? blocked('bot-wall', 'address', last.url)
    : undefined

/** Wording that is not enough by itself is, where the site says the same of a page that no one has. */
export const testNotFoundSibling: PageTest = ({ page, context, sign, evidence: { sibling } }) => {
  if (sign === undefined || sibling?.page === undefined || sibling.status >= 300) return undefined
  // A sentence somewhere in the text may stand on every page of the site.
  const isToldAlike =
    sign.where !== 'text' && findNotFoundSign(sibling.page)?.wording === sign.wording
  return isToldAlike || isSamePage(page, context.url, sibling)
    ? soft('not-found-page', 'sibling', sign.wording)
    : undefined
}

/** The same page for an address that no one has. */
export const testSibling: PageTest = (subject) => {
  const { page, last, context, isRedirected } = subject
  const { sibling } = subject.evidence
  if (sibling === undefined || sibling.status >= 300) return undefined
  if (!isSamePage(page, context.url, sibling)) return undefined
  const hint = findHint(page)
  if (hint !== undefined) return { status: 'blocked', ...hint }
  const outage = findOutage(page)
  if (outage !== undefined) {
    const basis = { test: 'wording', words: outage } as const
    return { status: 'unstable', reason: 'error-page', basis }
  }
  const isAbove = isSectionAbove(last.url, context.url) || isShorter(last.url, context.url)
  if (isRedirected && isAbove) return soft('section-redirect', 'sibling', last.url)
  const reason = isInOtherScript(subject) ? 'hijacked' : 'sibling-identical'
  return soft(reason, 'sibling', sibling.url)
}

/**
 * A title that is itself not-found wording was cited from a page that was gone already, unless its
 * site knows better; and one that the page made of its address proves nothing.
 */
export const testCitedMessage: PageTest = ({ page, context, sign, evidence: { sibling } }) => {
  const isMessage = (context.titles ?? []).every(isBareMessage)
  const isDoubted = sign !== undefined && (isMessage ? sign.certain : sign.where === 'text')
  if (!isDoubted || sibling === undefined || sibling.status >= 300) return undefined
  return isSamePage(page, context.url, sibling)
    ? soft('not-found-page', 'sibling', sign.wording)
    : undefined
}
