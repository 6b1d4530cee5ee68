import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import https, { type Agent as HttpsAgent, type RequestOptions } from 'node:https'
import { Readable } from 'node:stream'
import type { HttpRequest, HttpResponse, Transport } from '@veracite/core'
import got, { type Request, type Response } from 'got'
import { ConfigError } from '../config-error.js'
import { defaults } from '../defaults.js'
import type { Agents } from '../network/agents.js'
import { ExchangeError } from '../network/exchange-error.js'
import { acceptedEncodings, decodeBody } from './decode-body.js'
import { toExchangeError } from './failure-reason.js'
import { parseRequestUrl } from './parse-request-url.js'
import { type Body, type BodyBounds, boundsFor, readBody } from './read-body.js'

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

/** Connections that may be kept for one host, and so closed one after the other. */
const maxKept = 8
/** Bytes of headers; some sites' policies take more than Node's own limit. */
const maxHeaderSize = 65_536

/** A transport over got: one request, one answer, redirects and retries left to the caller. */
export function createGotTransport({
  agents,
  connectTimeout = defaults.connectTimeout,
  timeout = defaults.timeout,
  maxBytes = defaults.maxBytes,
}: GotTransportOptions): Transport {
  const client = got.extend({
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
    maxHeaderSize,
    decompress: false,
    request: requestLeniently,
    headers: { 'accept-encoding': acceptedEncodings },
    timeout: { connect: connectTimeout, secureConnect: connectTimeout, response: timeout },
  })

  function open({ method, url, headers, body }: HttpRequest, signal: AbortSignal): Opened {
    const address = parseRequestUrl(url)
    const agent = agents.agentFor(address)
    const stream = client.stream(address, {
      method,
      headers: { ...headers },
      agent: { http: agent, https: agent as HttpsAgent },
      signal,
      ...(body === undefined ? {} : { body }),
    })
    let sent: ClientRequest | undefined
    stream.once('request', (request: ClientRequest) => {
      sent = request
      // Nobody asked for another protocol; Node would wait for who takes it.
      request.once('upgrade', (_, socket) => {
        socket.destroy()
        stream.destroy(refuseUpgrade())
      })
    })
    return { stream, isReused: () => sent?.reusedSocket === true }
  }

  /** Asks again where a connection that was kept turns out to be closed by the other side (RFC 9112, 9.3.1). */
  async function askUntilFresh(request: HttpRequest, signal: AbortSignal) {
    for (let attempt = 1; ; attempt++) {
      const { stream, isReused } = open(request, signal)
      try {
        return { stream, answer: await awaitAnswer(stream) }
      } catch (error) {
        const isStale = isReused() && toExchangeError(error).reason === 'connection-reset'
        if (!isStale || request.method === 'POST' || attempt > maxKept) throw error
      }
    }
  }

  async function ask(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    const { stream, answer } = await askUntilFresh(request, signal)
    const { response } = answer
    const bounds = boundsFor(response.headers['content-type'] ?? '', { maxBytes, timeout })
    return { ...describe(response), ...(await readRest(stream, answer, bounds)) }
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

/** A request on its way. */
interface Opened {
  readonly stream: Request
  /** Whether it went over a connection that another had left open. */
  isReused(): boolean
}

/** The head of a response, and what is left of its body when the connection fails. */
interface Answer {
  readonly response: Response
  readonly remains: Buffer[]
}

function awaitAnswer(stream: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const remains: Buffer[] = []
    stream.once('error', reject)
    stream.once('response', (response: Response) => {
      // What follows a body and is no HTTP ends the stream, often before anyone could read from it.
      stream.once('error', () => {
        for (let chunk = response.read(); chunk !== null; chunk = response.read()) {
          remains.push(chunk)
        }
      })
      resolve({ response, remains })
    })
  })
}

/**
 * Reads what browsers read, too: bytes after the end, line feeds alone, strange bytes in headers. What
 * makes such leniency dangerous is a second reader of the same bytes, which there is none of.
 */
function requestLeniently(
  url: URL,
  options: RequestOptions,
  onResponse?: (response: IncomingMessage) => void,
): ClientRequest {
  const { request } = url.protocol === 'https:' ? https : http
  return request(url, { ...options, insecureHTTPParser: true }, onResponse)
}

function refuseUpgrade(): ExchangeError {
  return new ExchangeError('protocol-error', 'the server switches to another protocol')
}

/** The body of a response, which only a success needs to have. */
async function readRest(
  stream: Request,
  { response, remains }: Answer,
  bounds: BodyBounds,
): Promise<Body> {
  const encoding = response.headers['content-encoding']
  try {
    if (stream.destroyed) throw stream.errored ?? new Error('the connection was closed')
    const body = await readBody(decodeBody(stream, encoding), bounds)
    if (body.truncated) stream.destroy()
    return body
  } catch (error) {
    stream.destroy()
    if (remains.length > 0) {
      const { body } = await readBody(decodeBody(Readable.from(remains), encoding), bounds)
      return { body, truncated: !response.complete }
    }
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
