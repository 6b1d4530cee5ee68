import type { PageFacts } from '@veracite/core'
import { findErrorPage } from './error-pages.js'
import { blocked, otherTitle, type PageTest, soft } from './page-case.js'
import { hasOwnText, isArticle, isWordedAlike } from './soft-404.js'
import { findOffer, findTrade, isParkingPage, isParkingSite } from './takeovers.js'
import {
  isConsentUrl,
  isLoginUrl,
  isNotFoundPath,
  isPayUrl,
  isRegionUrl,
  isSameSite,
  mentionsNotFound,
} from './url-shape.js'
import { findForm, findWall } from './walls.js'

/** Whether a page of HTML has nothing to read, look at or listen to. */
export function isBlank(page: PageFacts): boolean {
  // What comes after a long head is not known.
  const isBare = /html/.test(page.contentType ?? '') && page.textLength === 0 && !page.truncated
  const shows = page.traits?.some((trait) => trait === 'scripted' || trait === 'media') ?? false
  return isBare && !shows && page.title === undefined
}

/** Nothing to read, look at or listen to. */
export const testEmpty: PageTest = ({ page, last }) => {
  if (page.bodyLength === 0 && last.status !== 202) return soft('empty', 'markup', 'no bytes')
  return isBlank(page) ? soft('empty', 'markup', 'no text') : undefined
}

/** 202 without a page: a challenge that the answer does not show. */
export const testAccepted: PageTest = ({ page, last }) =>
  last.status === 202 && !isArticle(page) ? blocked('bot-wall', 'status', '202') : undefined

/** A page or an address that stands before the page. */
export const testWall: PageTest = ({ page, last, context }) => {
  const wall = findWall(page, last.headers)
  if (wall !== undefined) return { status: 'blocked', ...wall }
  const led = (isThere: (url: string) => boolean): boolean =>
    isThere(last.url) && !isThere(context.url)
  if (led(isRegionUrl)) return blocked('geo-blocked', 'address', last.url)
  if (led(isConsentUrl)) return blocked('consent-wall', 'address', last.url)
  if (led(isLoginUrl)) return blocked('login-wall', 'address', last.url)
  return led(isPayUrl) ? blocked('paywall', 'address', last.url) : undefined
}

/** A form that stands before the page. */
export const testForm: PageTest = ({ page }) => {
  const form = findForm(page)
  return form === undefined ? undefined : { status: 'blocked', ...form }
}

/** An error that comes with success. */
export const testErrorPage: PageTest = ({ page, likeness }) => {
  // Where nothing tells what was cited, it may be about errors.
  const words = likeness === null && hasOwnText(page) ? undefined : findErrorPage(page)
  if (words === undefined) return undefined
  return { status: 'unstable', reason: 'error-page', basis: { test: 'wording', words } }
}

/** Not-found wording that is enough by itself, or an address that says so. */
export const testNotFoundPage: PageTest = (subject) => {
  const { page, last, context, likeness, sign, isRedirected } = subject
  // Where the cited address is about missing pages, only its site can tell.
  if (mentionsNotFound(context.url)) return undefined
  if (sign !== undefined && sign.where !== 'text' && isWordedAlike(sign.wording, context.url)) {
    return undefined
  }
  // So it is where nothing tells what was cited, and there is something to read.
  if (likeness === null && hasOwnText(page)) return undefined
  if (sign?.certain) return soft('not-found-page', 'wording', sign.wording)
  return isRedirected && isNotFoundPath(last.url, context.url) && !hasOwnText(page)
    ? soft('not-found-page', 'address', last.url)
    : undefined
}

/** A name that is for sale, or has no site. */
export const testParked: PageTest = ({ page, last, context, isRedirected }) => {
  const words = findOffer(page, context.url)
  if (words !== undefined) return soft('parked', 'wording', words)
  const wasSold = isRedirected && !isSameSite(last.url, context.url)
  if (wasSold && isParkingSite(last.url)) return soft('parked', 'address', last.url)
  return isParkingPage(page) ? soft('parked', 'markup', 'a parking service’s script') : undefined
}

/** A trade that hijacked names are used for. */
export const testHijacked: PageTest = ({ page, context, likeness }) => {
  const { url, titles = [] } = context
  const words = findTrade(page, { url, titles, isOther: (likeness ?? 0) < otherTitle })
  return words === undefined ? undefined : soft('hijacked', 'wording', words)
}
