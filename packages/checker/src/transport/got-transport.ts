import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import type { ClientHttp2Session } from 'node:http2'
import https, { type Agent as HttpsAgent, type RequestOptions } from 'node:https'
import { Readable } from 'node:stream'
import type { HttpRequest, HttpResponse, Transport } from '@veracite/core'
import got, { type Request, type Response } from 'got'
import http2 from 'http2-wrapper'
import { ConfigError } from '../config-error.js'
import { defaults } from '../defaults.js'
import type { Agents } from '../network/agents.js'
import { endpointOf } from '../network/connect-to.js'
import { ExchangeError } from '../network/exchange-error.js'
import { Http2Chosen, type Http2Connection, maxHeaderSize } from '../network/http2-sessions.js'
import { acceptedEncodings, decodeBody } from './decode-body.js'
import { isCausedBy, toExchangeError } from './failure-reason.js'
import { parseRequestUrl } from './parse-request-url.js'
import { type Body, type BodyBounds, boundsFor, readBody } from './read-body.js'
import { readRefused } from './read-refused.js'

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

  function open({ method, url, headers, body }: HttpRequest, { signal, isPlain }: Way): Opened {
    const address = parseRequestUrl(url)
    const agent = agents.agentFor(address)
    const mayUseHttp2 = address.protocol === 'https:' && !isPlain
    const connection = mayUseHttp2 ? agents.http2?.find(endpointOf(address)) : undefined
    const isReused = connection?.isUsed
    if (connection !== undefined) connection.isUsed = true
    const stream = client.stream(address, {
      method,
      headers: { ...headers },
      agent: { http: agent, https: agent as HttpsAgent },
      signal,
      ...(isPlain && { https: { alpnProtocols: ['http/1.1'] } }),
      ...(connection && { request: requestOver(connection) }),
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
    return {
      stream,
      isReused: () => isReused ?? sent?.reusedSocket === true,
      ...(connection && { session: connection.session }),
    }
  }

  /**
   * Asks again where a connection that was kept turns out to be closed by the other side (RFC 9112,
   * 9.3.1), and where the server has chosen HTTP/2.
   */
  async function askUntilFresh(request: HttpRequest, way: Way): Promise<Answered> {
    for (let attempt = 1; ; attempt++) {
      const { stream, isReused, session } = open(request, way)
      try {
        return { stream, answer: await awaitAnswer(stream) }
      } catch (error) {
        const wasChosen = isCausedBy(error, Http2Chosen)
        const isStale =
          request.method !== 'POST' &&
          isReused() &&
          (session?.closed ?? toExchangeError(error).reason === 'connection-reset')
        if ((!wasChosen && !isStale) || attempt > maxKept) {
          throw session === undefined
            ? error
            : new Http2Failure(toExchangeError(error).message, { cause: error })
        }
      }
    }
  }

  /** Asks by HTTP/1.1 where the HTTP/2 of a server fails, and keeps to it where that succeeds. */
  async function askOverEither(request: HttpRequest, signal: AbortSignal): Promise<Answered> {
    try {
      return await askUntilFresh(request, { signal, isPlain: false })
    } catch (error) {
      const isHttp2 = isCausedBy(error, Http2Failure)
      if (!isHttp2 || request.method === 'POST' || toExchangeError(error).reason === 'timeout') {
        throw error
      }
      const answered = await askUntilFresh(request, { signal, isPlain: true }).catch((failure) => {
        // The server may speak nothing else.
        throw toExchangeError(failure).reason === 'tls-failure' ? error : failure
      })
      // A server may refuse whoever does not speak HTTP/2.
      if (answered.answer.response.statusCode < 400) {
        agents.http2?.distrust(endpointOf(parseRequestUrl(request.url)))
        return answered
      }
      answered.stream.destroy()
      throw error
    }
  }

  async function ask(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    const { stream, answer } = await askOverEither(request, signal)
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
        if (error instanceof ConfigError) throw error
        const refused = await readRefused(error, { maxBytes, timeout })
        if (refused === undefined) throw toExchangeError(error)
        return refused
      } finally {
        signal?.removeEventListener('abort', abort)
        signal?.throwIfAborted()
      }
    },
  }
}

/** How a request is sent. */
interface Way {
  readonly signal: AbortSignal
  /** Whether HTTP/2 is neither used nor offered. */
  readonly isPlain: boolean
}

/** A request over HTTP/2 that got no answer. */
class Http2Failure extends Error {
  override readonly name = 'Http2Failure'
}

/** A request on its way. */
interface Opened {
  readonly stream: Request
  /** Whether it went over a connection that another had left open. */
  isReused(): boolean
  /** The session it goes over, where that is HTTP/2. */
  readonly session?: ClientHttp2Session
}

/** A request and what came. */
interface Answered {
  readonly stream: Request
  readonly answer: Answer
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

/** Asks over a session, by the interface of Node's HTTP/1.1. */
function requestOver({ session }: Http2Connection) {
  return (
    url: URL,
    { agent: _, ...options }: RequestOptions,
    onResponse?: (response: IncomingMessage) => void,
  ): ClientRequest =>
    http2.request(url, { ...options, h2session: session } as http2.RequestOptions, onResponse)
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
    // The status of HTTP/2 comes as one.
    if (rawHeaders[index]?.startsWith(':')) continue
    headers.push([rawHeaders[index]?.toLowerCase() ?? '', rawHeaders[index + 1] ?? ''])
  }
  return {
    status: response.statusCode,
    statusText: response.statusMessage ?? '',
    httpVersion: response.httpVersion,
    headers,
  }
}
