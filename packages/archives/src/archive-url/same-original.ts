import { completeOriginal } from './original.js'
import { isTrackingParameter } from './tracking-parameters.js'

const session = /^(?:jsessionid|phpsessid|aspsessionid[a-z]*)$/i

function decode(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run.toUpperCase()
    }
  })
}

function foldQuery(query: string): string {
  if (query.length < 2) return ''
  const kept: string[] = []
  for (const pair of query.slice(1).split('&')) {
    const equals = pair.indexOf('=')
    const name = decode(equals === -1 ? pair : pair.slice(0, equals))
    if (pair === '' || isTrackingParameter(name) || session.test(name)) continue
    kept.push(decode(pair.includes('+') ? pair.replaceAll('+', ' ') : pair))
  }
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
  const parsed = readPlain(whole) ?? parseUrl(whole)
  if (!parsed) return whole
  const { hostname, port, pathname, search } = parsed
  const host = hostname.replace(/\.$/, '').replace(/^www\d{0,3}\./, '')
  const shownPort = port === '' || port === '80' || port === '443' ? '' : `:${port}`
  return `${host}${shownPort}${foldPath(decode(pathname))}${foldQuery(search)}`
}

function foldPath(path: string): string {
  const page = path.includes(';') ? path.replace(/;jsessionid=[^/]*/i, '') : path
  const single = page.includes('//') ? page.replace(/\/{2,}/g, '/') : page
  return (single.endsWith('/') ? single.slice(0, -1) : single).toLowerCase()
}

/** What an address without anything to fold or encode is made of, as `URL` would tell, only faster. */
const plain =
  /^https?:\/\/([a-z\d][a-z\d-]*(?:\.[a-z\d][a-z\d-]*)*\.[a-z]{2,10})(\/[\w~!$&()*+,;=:@/.-]*)(\?[\w~!$&()*+,;=:@/?.-]*)?$/i

function readPlain(
  text: string,
): Pick<URL, 'hostname' | 'port' | 'pathname' | 'search'> | undefined {
  const [, host = '', pathname = '', search = ''] = plain.exec(text) ?? []
  // Segments of dots lead elsewhere, and names in other scripts are checked.
  if (host === '' || pathname.includes('/.') || /xn--/i.test(host)) return undefined
  return { hostname: host.toLowerCase(), port: '', pathname, search }
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
