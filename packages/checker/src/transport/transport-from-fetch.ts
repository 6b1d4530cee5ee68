import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { HttpRequest, HttpResponse, Transport } from '@veracite/core'
import { defaults } from '../defaults.js'
import { isPublicHost } from '../network/address-policy.js'
import { ExchangeError } from '../network/exchange-error.js'
import { toExchangeError } from './failure-reason.js'
import { parseRequestUrl } from './parse-request-url.js'
import { type Body, type BodyBounds, boundsFor, readBody } from './read-body.js'

/** What {@link transportFromFetch} refuses, and the bounds it keeps. */
export interface FetchFunctionOptions {
  /**
   * Whether addresses that name a host that is not public may be asked: `http://127.0.0.1/`,
   * `http://localhost/`, `http://10.0.0.1/`.
   * @default false
   */
  readonly allowPrivate?: boolean
  /** Milliseconds until the answer begins, and again until its body is in. @default 20000 */
  readonly timeout?: number
  /** Decoded bytes read of a text; the rest is left, and the answer marked as truncated. @default 1048576 */
  readonly maxBytes?: number
}

/**
 * A transport over a `fetch` of your own: that of the platform, of a framework, or one with a cache.
 * Redirects are not followed, which is the caller's part.
 *
 * It looks at addresses as they are written and refuses what is not public in them; it cannot see
 * what a name resolves to. Where articles are not trusted, the `fetch` must refuse to connect to
 * private addresses itself, or use the transport that `check` has by default. Nor does `fetch` tell
 * a name that does not exist from a name server that fails: such a source is `unstable`, never `dead`.
 */
export function transportFromFetch(
  fetch: typeof globalThis.fetch,
  options: FetchFunctionOptions = {},
): Transport {
  const { allowPrivate = false, timeout = defaults.timeout, maxBytes = defaults.maxBytes } = options

  async function ask(request: HttpRequest, controller: AbortController): Promise<HttpResponse> {
    const url = checkAddress(request.url, allowPrivate)
    const late = new ExchangeError('timeout', `no answer within ${timeout} ms`)
    const timer = setTimeout(() => controller.abort(late), timeout)
    const { method, headers, body } = request
    const { signal } = controller
    const init = { method, headers, redirect: 'manual', signal, ...(body && { body }) } as const
    // A fetch may have no ear for its signal.
    const response = await Promise.race([fetch(url, init), rejectOn(signal)]).finally(() =>
      clearTimeout(timer),
    )
    if (response.redirected || response.type === 'opaqueredirect') {
      throw new ExchangeError('protocol-error', 'this fetch does not tell where redirects lead')
    }
    const bounds = boundsFor(response.headers.get('content-type') ?? '', { maxBytes, timeout })
    return {
      status: response.status,
      statusText: response.statusText,
      httpVersion: '1.1',
      headers: Array.from(response.headers),
      ...(await readRest(response, bounds)),
    }
  }

  return {
    async exchange(request, { signal }) {
      signal?.throwIfAborted()
      // One for each exchange, never aborted after its end: a fetch may go on listening.
      const controller = new AbortController()
      const abort = (): void => controller.abort(signal?.reason)
      signal?.addEventListener('abort', abort, { once: true })
      try {
        return await ask(request, controller)
      } catch (error) {
        throw toExchangeError(error)
      } finally {
        signal?.removeEventListener('abort', abort)
        signal?.throwIfAborted()
      }
    },
  }
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** The address to ask, where it holds no credentials and names a host that may be asked. */
function checkAddress(text: string, allowPrivate: boolean): string {
  const url = parseRequestUrl(text)
  if (url.username !== '' || url.password !== '') {
    throw new ExchangeError('invalid-url', 'the address holds credentials')
  }
  if (!allowPrivate && !isPublicHost(url.hostname)) {
    throw new ExchangeError('private-address', `${url.hostname} is not public`)
  }
  return url.href
}

/** The body of a response, which only a success needs to have. */
async function readRest(response: Response, bounds: BodyBounds): Promise<Body> {
  if (response.body === null) return { body: new Uint8Array(), truncated: false }
  const stream = Readable.fromWeb(response.body as ReadableStream)
  try {
    const body = await readBody(stream, bounds)
    if (body.truncated) stream.destroy()
    return body
  } catch (error) {
    stream.destroy()
    if (response.ok) throw error
    return { body: new Uint8Array(), truncated: true }
  }
}
