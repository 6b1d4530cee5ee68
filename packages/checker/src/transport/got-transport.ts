import type { Agent as HttpsAgent } from 'node:https'
import type { HttpRequest, HttpResponse, Transport } from '@veracite/core'
import got, { type Request, type Response } from 'got'
import { ConfigError } from '../config-error.js'
import type { Agents } from '../network/agents.js'
import { ExchangeError } from '../network/exchange-error.js'
import { toExchangeError } from './failure-reason.js'
import { type Body, type BodyBounds, readBody } from './read-body.js'

/** How {@link createGotTransport} asks, and the bounds it keeps. */
export interface GotTransportOptions {
  readonly agents: Agents
  /** Milliseconds until a connection is open, and again until TLS is agreed. @default 10000 */
  readonly connectTimeout?: number
  /** Milliseconds until the answer begins, and again until its body is in. @default 20000 */
  readonly timeout?: number
  /** Decoded bytes read of a text; the rest is left, and the answer marked as truncated. @default 1048576 */
  readonly maxBytes?: number
}

/** Decoded bytes read of what is no text, enough to tell its kind. */
const maxBinaryBytes = 65_536
/** Bytes of headers; some sites' policies take more than Node's own limit. */
const maxHeaderSize = 65_536

const textual = /^\s*(?:text\/|application\/(?:xhtml|xml|json|ld\+json)|[^;]*\+xml)|^\s*$/i

/** A transport over got: one request, one answer, redirects and retries left to the caller. */
export function createGotTransport({
  agents,
  connectTimeout = 10_000,
  timeout = 20_000,
  maxBytes = 1_048_576,
}: GotTransportOptions): Transport {
  const client = got.extend({
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
    maxHeaderSize,
    timeout: { connect: connectTimeout, secureConnect: connectTimeout, response: timeout },
  })

  function open({ method, url, headers, body }: HttpRequest, signal: AbortSignal): Request {
    const address = parseUrl(url)
    const agent = agents.agentFor(address)
    return client.stream(address, {
      method,
      headers: { ...headers },
      agent: { http: agent, https: agent as HttpsAgent },
      signal,
      ...(body === undefined ? {} : { body }),
    })
  }

  async function ask(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    const stream = open(request, signal)
    const response = await awaitResponse(stream)
    const isText = textual.test(response.headers['content-type'] ?? '')
    const bounds = { maxBytes: isText ? maxBytes : maxBinaryBytes, timeout }
    return { ...describe(response), ...(await readRest(stream, response, bounds)) }
  }

  return {
    async exchange(request, { signal }) {
      signal?.throwIfAborted()
      // One for each exchange: got goes on listening when all is done.
      const controller = new AbortController()
      const abort = (): void => controller.abort()
      signal?.addEventListener('abort', abort, { once: true })
      try {
        return await ask(request, controller.signal)
      } catch (error) {
        throw error instanceof ConfigError ? error : toExchangeError(error)
      } finally {
        signal?.removeEventListener('abort', abort)
        signal?.throwIfAborted()
      }
    },
  }
}

function parseUrl(text: string): URL {
  if (!URL.canParse(text)) throw new ExchangeError('invalid-url', 'not an address')
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new ExchangeError('unsupported-scheme', `${url.protocol} is not fetched`)
  }
  url.hash = ''
  return url
}

function awaitResponse(stream: Request): Promise<Response> {
  return new Promise((resolve, reject) => {
    stream.once('response', resolve).once('error', reject)
  })
}

/** The body of a response, which only a success needs to have. */
async function readRest(stream: Request, response: Response, bounds: BodyBounds): Promise<Body> {
  try {
    const body = await readBody(stream, bounds)
    if (body.truncated) stream.destroy()
    return body
  } catch (error) {
    stream.destroy()
    if (response.statusCode >= 200 && response.statusCode < 300) throw error
    return { body: new Uint8Array(), truncated: true }
  }
}

function describe(response: Response): Omit<HttpResponse, keyof Body> {
  const { rawHeaders } = response
  const headers: (readonly [string, string])[] = []
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.push([rawHeaders[index]?.toLowerCase() ?? '', rawHeaders[index + 1] ?? ''])
  }
  return {
    status: response.statusCode,
    statusText: response.statusMessage ?? '',
    httpVersion: response.httpVersion,
    headers,
  }
}
