import { isHome, isLoginUrl, isNotFoundPath, isSectionAbove } from '../judge/url-shape.js'

/**
 * Why the address that a redirect ended on cannot be that of the page: the site's first page, a
 * section above the page, a login, an error page.
 */
export function findDetour(end: string, page: string): string | undefined {
  if (!URL.canParse(end) || !URL.canParse(page)) return undefined
  if (isHome(end)) return isHome(page) ? undefined : 'home-redirect'
  if (isNotFoundPath(end, page)) return 'not-found-page'
  if (isLoginUrl(end) && !isLoginUrl(page)) return 'login-wall'
  return isSectionAbove(end, page) ? 'section-redirect' : undefined
}
