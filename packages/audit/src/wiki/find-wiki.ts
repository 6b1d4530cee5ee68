import type { HttpResponse } from '@veracite/core'
import { isObject, request, type WikiOptions } from './wiki-caller.js'
import { WikiError } from './wiki-error.js'

/** A wiki: where it is asked, and what it says of its addresses. */
export interface Wiki {
  /** The address of the Action API. */
  readonly endpoint: string
  /** What its addresses look like, as {@link parseWikiAddress} reads it. */
  readonly patterns: readonly string[]
}

const question = 'action=query&meta=siteinfo&format=json&formatversion=2'

/** Answers of a server that is there, and has no time. */
const busyStatuses: readonly number[] = [429, 502, 503, 504]

/**
 * The wiki that a page is of: its interface is where most wikis have it, else where the page itself says.
 *
 * @throws {WikiError} where there is none
 */
export async function findWiki(address: string, options: WikiOptions): Promise<Wiki> {
  for (const path of ['/w/api.php', '/api.php']) {
    const wiki = await tryEndpoint(new URL(path, address).href, options)
    if (wiki !== undefined) return wiki
  }
  const page = await requestWithin(address, options)
  const html = new TextDecoder().decode(page.response.body.subarray(0, 262_144))
  const link = /<link\b[^>]{0,200}\brel="EditURI"[^>]{0,200}/i.exec(html)?.[0]
  const href = /\bhref="([^"?]{1,500})/.exec(link ?? '')?.[1]
  const endpoint = href === undefined ? undefined : new URL(href, page.url)
  // The interface of another site would be asked in its name.
  if (endpoint?.host !== new URL(page.url).host)
    throw new WikiError('not-a-wiki', 'no interface of a MediaWiki is found there')
  const wiki = await tryEndpoint(endpoint.href, options)
  // What is wrong with it is said where it is asked for the page.
  return wiki ?? { endpoint: endpoint.href, patterns: [] }
}

async function tryEndpoint(endpoint: string, options: WikiOptions): Promise<Wiki | undefined> {
  const { url, response } = await requestWithin(`${endpoint}?${question}`, options)
  const found = url.split('?', 1)[0] ?? endpoint
  if (busyStatuses.includes(response.status)) return { endpoint: found, patterns: [] }
  const text = response.status === 200 ? new TextDecoder().decode(response.body) : ''
  return text.startsWith('{') ? { endpoint: found, patterns: readPatterns(text) } : undefined
}

/** Redirects that are followed, as from `http` to `https`. */
const maxRedirects = 3

/** What an address answers, redirects on the same host followed. */
async function requestWithin(
  address: string,
  options: WikiOptions,
): Promise<{ readonly url: string; readonly response: HttpResponse }> {
  let url = address
  for (let count = 0; ; count++) {
    const response = await request(url, options)
    const isRedirect = response.status >= 300 && response.status < 400
    const location = response.headers.find(([name]) => name === 'location')?.[1]
    const next =
      isRedirect && location !== undefined && URL.canParse(location, url)
        ? new URL(location, url).href
        : undefined
    if (next === undefined || count === maxRedirects || !isSameHost(next, address))
      return { url, response }
    url = next
  }
}

function isSameHost(a: string, b: string): boolean {
  const [left, right] = [a, b].map((url) => new URL(url).hostname.replace(/^www\./, ''))
  return left === right
}

/** None where the wiki says nothing of itself, as private ones do. */
function readPatterns(text: string): string[] {
  try {
    const { query }: { readonly query?: unknown } = JSON.parse(text)
    const general = isObject(query) && isObject(query['general']) ? query['general'] : {}
    const patterns = [general['articlepath'], general['variantarticlepath']]
    return patterns.filter((pattern) => typeof pattern === 'string')
  } catch {
    return []
  }
}
