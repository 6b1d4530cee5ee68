import { ExchangeError } from '../network/exchange-error.js'

/**
 * The address to ask, without its fragment.
 *
 * @throws `ExchangeError` where it is none, or not one of the web
 */
export function parseRequestUrl(text: string): URL {
  if (!URL.canParse(text)) throw new ExchangeError('invalid-url', 'not an address')
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new ExchangeError('unsupported-scheme', `${url.protocol} is not fetched`)
  }
  url.hash = ''
  return url
}
