import type { HttpResponse } from '@veracite/core'
import { getDomain } from 'tldts'

/** The cookies of one chain of redirects, forgotten with it. */
export interface ChainCookies {
  keep(response: HttpResponse, url: string): void
  /** The `cookie` header for a request; `undefined` where there is none. */
  headerFor(url: string): string | undefined
}

/** More than any chain that means well sets. */
const maxCookies = 50
const maxCookieLength = 4096

/** Keeps cookies by site, so that those of one are never sent to another. */
export function createChainCookies(): ChainCookies {
  const bySite = new Map<string, Map<string, string>>()
  return {
    keep(response, url) {
      if (!response.headers.some(([header]) => header === 'set-cookie')) return
      const cookies = bySite.get(siteOf(url)) ?? new Map<string, string>()
      bySite.set(siteOf(url), cookies)
      for (const [header, value] of response.headers) {
        const pair = value.split(';', 1)[0]?.trim() ?? ''
        const [name] = pair.split('=', 1)
        if (header !== 'set-cookie' || !name || pair.length > maxCookieLength) continue
        if (cookies.size < maxCookies || cookies.has(name)) cookies.set(name, pair)
      }
    },
    headerFor(url) {
      const cookies = [...(bySite.get(siteOf(url))?.values() ?? [])]
      return cookies.length === 0 ? undefined : cookies.join('; ')
    },
  }
}

function siteOf(url: string): string {
  const { hostname } = new URL(url)
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname
}
