import {
  forget,
  isConsentUrl,
  isHome,
  isLikeHome,
  isLoginUrl,
  isNamedAfter,
  isNotFoundPath,
  isPayUrl,
  isSearchUrl,
  isSectionAbove,
} from '../judge/url-shape.js'

/**
 * Why the address that a redirect ended on cannot be that of the page: the site's first page, a
 * section above the page, a search, an error page, or what stands before pages.
 */
export function findDetour(end: string, page: string): string | undefined {
  if (!URL.canParse(end) || !URL.canParse(page)) return undefined
  const led = (isThere: (url: string) => boolean): boolean => isThere(end) && !isThere(page)
  const home = forget(end, page)
  if (isHome(home)) {
    return isLikeHome(page) || isNamedAfter(home, page) ? undefined : 'home-redirect'
  }
  if (isNotFoundPath(end, page)) return 'not-found-page'
  if (led(isLoginUrl)) return 'login-wall'
  if (led(isConsentUrl)) return 'consent-wall'
  if (led(isPayUrl)) return 'paywall'
  if (led(isSearchUrl)) return 'search-redirect'
  return isSectionAbove(end, page) ? 'section-redirect' : undefined
}
