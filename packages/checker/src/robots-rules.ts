import { isTransportFailure } from '@veracite/archives'
import type { HttpRequest, HttpResponse } from '@veracite/core'
import robotsParser from 'robots-parser'
import { decodeText } from './page/decode-text.js'

/** What sites allow robots to ask for (RFC 9309). */
export interface RobotsRules {
  allows(url: string): Promise<boolean>
}

// Its types tell of a default export, while the package is CommonJS and is itself the function.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

type Exchange = (request: HttpRequest) => Promise<HttpResponse>

/** The name that sites' rules know this robot by. */
const robotName = 'Veracite'

/** Bytes of rules that are read: RFC 9309 asks for 500 KiB at least. */
const maxBytes = 524_288

/** Sites whose rules are remembered. */
const maxSites = 1000

/** Rules that are asked for once a site. A site that has none allows everything, one that fails nothing. */
export function createRobotsRules(
  exchange: Exchange,
  headers: HttpRequest['headers'],
): RobotsRules {
  const sites = new Map<string, Promise<(url: string) => boolean>>()
  async function readRules(address: string): Promise<(url: string) => boolean> {
    try {
      const { status, body } = await exchange({ method: 'GET', url: address, headers })
      if (status < 200 || status >= 300) return () => status < 500
      const rules = parseRobots(address, decodeText(body.subarray(0, maxBytes)))
      return (url) => rules.isAllowed(url, robotName) ?? true
    } catch (error) {
      if (isTransportFailure(error)) return () => false
      throw error
    }
  }

  return {
    async allows(url) {
      const address = new URL('/robots.txt', url).href
      const rules = sites.get(address) ?? readRules(address)
      sites.set(address, rules)
      const oldest = sites.keys().next()
      if (sites.size > maxSites && !oldest.done) sites.delete(oldest.value)
      return (await rules)(url)
    },
  }
}
