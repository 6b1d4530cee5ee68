import { completeOriginal } from './original.js'
import { isTrackingParameter } from './tracking-parameters.js'

const session = /^(?:jsessionid|phpsessid|aspsessionid[a-z]*)$/i

function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run.toUpperCase()
    }
  })
}

function foldQuery(query: string): string {
  const kept = query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => {
      const name = decode(pair.split('=', 1)[0] ?? '')
      return pair !== '' && !isTrackingParameter(name) && !session.test(name)
    })
    .map((pair) => decode(pair.replaceAll('+', ' ')))
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`
}

/**
 * A page's address with everything folded that archives and editors write differently for one
 * page: scheme, user, `www`, default port, trailing slash, percent-encoding, case of host and path
 * (which the Wayback Machine's index ignores too), order of the query, fragment, tracking and
 * session parameters. Only good for comparing.
 */
export function normalizeOriginal(url: string): string {
  // `&amp;` comes from addresses copied out of HTML.
  const whole = completeOriginal(url.trim().replaceAll('&amp;', '&')) ?? url.trim()
  const parsed = parseUrl(whole)
  if (!parsed) return whole
  const { hostname, port, pathname, search } = parsed
  const host = hostname.replace(/\.$/, '').replace(/^www\d{0,3}\./, '')
  const shownPort = port === '' || port === '80' || port === '443' ? '' : `:${port}`
  const path = decode(pathname)
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '')
    .toLowerCase()
  return `${host}${shownPort}${path}${foldQuery(search)}`
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** Whether two addresses name one page, by the foldings of {@link normalizeOriginal}. */
export function isSameOriginal(a: string, b: string): boolean {
  return normalizeOriginal(a) === normalizeOriginal(b)
}
