import { type ClientHttp2Session, connect } from 'node:http2'
import type { TLSSocket } from 'node:tls'
import type { Endpoint } from './connect-to.js'

/** What a request over HTTP/1.1 ends with where the server has chosen HTTP/2, of which there is a session now. */
export class Http2Chosen extends Error {
  override readonly name = 'Http2Chosen'
}

/** A connection over which HTTP/2 is spoken. */
export interface Http2Connection {
  readonly session: ClientHttp2Session
  /** Whether a request went over it before. */
  isUsed: boolean
}

/** The connections of HTTP/2 that are open, one for each host and port. */
export interface Http2Sessions {
  /** Whether HTTP/2 is to be offered. */
  isOffered(endpoint: Endpoint): boolean
  find(endpoint: Endpoint): Http2Connection | undefined
  /** Begins a session over a connection whose server has chosen HTTP/2. */
  open(endpoint: Endpoint, socket: TLSSocket): void
  /** Speaks HTTP/1.1 to a host from now on, since its HTTP/2 fails. */
  distrust(endpoint: Endpoint): void
  destroy(): void
}

/** Bytes of headers of an answer, over HTTP/1.1 too; some sites' policies take more than Node's own limit. */
export const maxHeaderSize = 65_536

/** Sessions that are open at a time; the one opened first ends when its requests have. */
const maxSessions = 128
/** Hosts whose HTTP/2 is known to fail. */
const maxDistrusted = 10_000
/** Milliseconds that a session stays open without a request, and longer than its last request takes. */
const idleTime = 60_000
/** Header fields of an answer: as many as Node reads over HTTP/1.1. */
const maxHeaderListPairs = 2000
/** Bytes on their way to us in one answer, and in all of a session: pages come in few round trips. */
const window = { stream: 262_144, session: 1_048_576 }

/** No session yet. */
export function createHttp2Sessions(): Http2Sessions {
  const open = new Map<string, Http2Connection>()
  /** All that are not closed, with those among them that take no more requests. */
  const sockets = new Map<ClientHttp2Session, TLSSocket>()
  const distrusted = new Set<string>()

  function end(session: ClientHttp2Session): void {
    session.close()
    // Servers need not agree to the end.
    setTimeout(() => sockets.get(session)?.destroy(), idleTime).unref()
  }

  /** Gives no more requests to the session of a host, if it has one. */
  function retire(key: string): void {
    const connection = open.get(key)
    open.delete(key)
    if (connection !== undefined) end(connection.session)
  }

  function begin(key: string, socket: TLSSocket): Http2Connection {
    const session = connect(`https://${key}`, {
      createConnection: () => socket,
      maxHeaderListPairs,
      settings: {
        enablePush: false,
        initialWindowSize: window.stream,
        maxHeaderListSize: maxHeaderSize,
      },
    })
    const connection = { session, isUsed: false }
    const forget = (): void => {
      if (open.get(key) === connection) open.delete(key)
    }
    session.once('connect', () => session.setLocalWindowSize(window.session))
    sockets.set(session, socket)
    // What fails is told to the requests.
    session.on('error', forget).once('goaway', forget)
    session.once('close', () => {
      forget()
      sockets.delete(session)
    })
    session.setTimeout(idleTime, () => end(session))
    return connection
  }

  return {
    isOffered: (endpoint) => !distrusted.has(keyOf(endpoint)),
    find(endpoint) {
      const found = open.get(keyOf(endpoint))
      return found === undefined || found.session.closed || found.session.destroyed
        ? undefined
        : found
    },
    open(endpoint, socket) {
      const key = keyOf(endpoint)
      if (this.find(endpoint) !== undefined) {
        // Another request was faster.
        socket.destroy()
        return
      }
      open.set(key, begin(key, socket))
      const [oldest] = open.keys()
      if (open.size > maxSessions && oldest !== undefined) retire(oldest)
    },
    distrust(endpoint) {
      const key = keyOf(endpoint)
      if (distrusted.size < maxDistrusted) distrusted.add(key)
      retire(key)
    },
    destroy() {
      for (const [session, socket] of sockets) {
        session.destroy()
        socket.destroy()
      }
    },
  }
}

function keyOf({ host, port }: Endpoint): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}
