import { once } from 'node:events'
import type { ClientRequestArgs } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ConnectionOptions, TLSSocket } from 'node:tls'
import type { Endpoint } from './connect-to.js'
import { ExchangeError } from './exchange-error.js'
import { Http2Chosen, type Http2Sessions } from './http2-sessions.js'

/** Opens the connection that a request to an endpoint asks for. */
export type Connect = (
  options: ClientRequestArgs & Pick<ConnectionOptions, 'ALPNProtocols'>,
  endpoint: Endpoint,
) => Duplex | null | undefined | Promise<Duplex>

/** What is offered, by preference (RFC 7301). */
const protocols = ['h2', 'http/1.1']

/**
 * Makes connections offer HTTP/2, too. Where a server takes it a session begins, and the request that
 * asked for the connection ends with `Http2Chosen`, to be made again over the session. A request with
 * protocols of its own (`ALPNProtocols`) gets these.
 *
 * @param timeout milliseconds until a connection is open, and again until TLS is agreed
 */
export function offerHttp2(connect: Connect, sessions: Http2Sessions, timeout: number): Connect {
  return async (options, endpoint) => {
    const isOffered = sessions.isOffered(endpoint) && options.ALPNProtocols === undefined
    const offer = isOffered ? { ALPNProtocols: protocols } : {}
    const socket = await connect({ ...options, ...offer }, endpoint)
    if (!(socket instanceof TLSSocket)) throw new ExchangeError('tls-failure', 'no TLS')
    if (!isOffered) return socket
    await agree(socket, timeout)
    if (socket.alpnProtocol !== 'h2') return socket
    sessions.open(endpoint, socket)
    throw new Http2Chosen()
  }
}

/** Waits until a connection is open and TLS agreed. */
async function agree(socket: TLSSocket, timeout: number): Promise<void> {
  const expire = (): void => {
    socket.destroy(new ExchangeError('timeout', `no connection within ${timeout} ms`))
  }
  let timer = setTimeout(expire, timeout)
  const restart = (): void => {
    clearTimeout(timer)
    timer = setTimeout(expire, timeout)
  }
  socket.once('connect', restart)
  try {
    await once(socket, 'secureConnect')
  } finally {
    clearTimeout(timer)
    socket.off('connect', restart)
  }
}
