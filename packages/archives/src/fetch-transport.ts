import type { Agent } from 'node:http'
import type { HttpRequest, HttpResponse, LiveReason, Transport } from '@veracite/core'
import fetch, { type Response } from 'node-fetch'
import { TransportError } from './transport-error.js'

/** How {@link createFetchTransport} connects, and the bounds it keeps. */
export interface FetchTransportOptions {
  /**
   * The agent for an address, for proxies, name resolution and address policy. Where it refuses to
   * connect, the `code` of its error is the reason told.
   */
  readonly agent?: (url: URL) => Agent
  /** Sent where the request names none. @default 'veracite' */
  readonly userAgent?: string
  /** Decoded bytes read of a body; the rest is left, and the answer marked as truncated. @default 10 MiB */
  readonly maxBytes?: number
  /** Milliseconds for the whole exchange. @default 30000 */
  readonly timeout?: number
}

const reasonsByCode: ReadonlyMap<string, LiveReason> = new Map([
  ['ENOTFOUND', 'dns-nxdomain'],
  ['EAI_AGAIN', 'dns-failure'],
  ['ECONNREFUSED', 'connection-refused'],
  ['ECONNRESET', 'connection-reset'],
  ['EPIPE', 'connection-reset'],
  ['ERR_STREAM_PREMATURE_CLOSE', 'connection-reset'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['ETIMEDOUT', 'timeout'],
  ['CERT_HAS_EXPIRED', 'tls-expired'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-untrusted'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-untrusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-untrusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-untrusted'],
  ['EPROTO', 'tls-failure'],
])

function reasonOf(code: string): LiveReason {
  // node-fetch keeps nothing of an agent's own error but its message and its code.
  if (/^[a-z]+(?:-[a-z]+)+$/.test(code)) return code as LiveReason
  if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) return 'tls-failure'
  return reasonsByCode.get(code) ?? 'protocol-error'
}

function toTransportError(error: unknown): TransportError {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof TransportError) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const told = typeof code === 'string' ? reasonOf(code) : 'protocol-error'
  return new TransportError(told, message, { cause: error })
}

function checkUrl(url: string): void {
  if (!URL.canParse(url)) throw new TransportError('invalid-url', 'not an address')
  const { protocol, username, password } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new TransportError('unsupported-scheme', `${protocol} is not fetched`)
  }
  if (username !== '' || password !== '') {
    throw new TransportError('invalid-url', 'the address holds credentials')
  }
}

async function readBody(
  response: Response,
  maxBytes: number,
): Promise<Pick<HttpResponse, 'body' | 'truncated'>> {
  const chunks: Buffer[] = []
  let size = 0
  // Leaving the loop early destroys the stream and with it the connection.
  for await (const chunk of response.body ?? []) {
    const bytes = Buffer.from(chunk as Uint8Array)
    const kept = bytes.subarray(0, maxBytes - size)
    chunks.push(kept)
    size += kept.length
    if (kept.length < bytes.length) return { body: Buffer.concat(chunks), truncated: true }
  }
  return { body: Buffer.concat(chunks), truncated: false }
}

function listHeaders(response: Response): HttpResponse['headers'] {
  return Object.entries(response.headers.raw()).flatMap(([name, values]) =>
    values.map((value) => [name.toLowerCase(), value] as const),
  )
}

/** A transport over node-fetch: one request, one answer, redirects left to the caller. */
export function createFetchTransport({
  agent,
  userAgent = 'veracite',
  maxBytes = 10 * 1024 * 1024,
  timeout = 30_000,
}: FetchTransportOptions = {}): Transport {
  async function fetchOnce(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    checkUrl(request.url)
    const response = await fetch(request.url, {
      method: request.method,
      headers: { 'user-agent': userAgent, ...request.headers },
      redirect: 'manual',
      signal,
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(agent === undefined ? {} : { agent }),
    })
    // Without a listener an error that comes after the body was left would end the process.
    response.body?.on('error', () => undefined)
    return {
      status: response.status,
      statusText: response.statusText,
      httpVersion: '1.1',
      headers: listHeaders(response),
      ...(await readBody(response, maxBytes)),
    }
  }

  return {
    async exchange(request, { signal }) {
      signal?.throwIfAborted()
      // One controller for each exchange, never aborted after its end: node-fetch keeps listening.
      const controller = new AbortController()
      const abort = (): void => controller.abort()
      let timedOut = false
      const timer = setTimeout(() => {
        timedOut = true
        abort()
      }, timeout)
      signal?.addEventListener('abort', abort, { once: true })
      try {
        return await fetchOnce(request, controller.signal)
      } catch (error) {
        signal?.throwIfAborted()
        if (timedOut) throw new TransportError('timeout', `no answer within ${timeout} ms`)
        throw toTransportError(error)
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
      }
    },
  }
}
