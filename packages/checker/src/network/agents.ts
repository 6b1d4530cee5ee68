import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Duplex } from 'node:stream'
import { defaults } from '../defaults.js'
import { endpointOf, parseConnectTo } from './connect-to.js'
import { createDialer, type Dialer } from './dialer.js'
import { createHttp2Sessions, type Http2Sessions } from './http2-sessions.js'
import { createNameResolver, type NameResolver } from './name-resolver.js'
import { type Connect, offerHttp2 } from './offer-http2.js'
import { createProxyAgents } from './proxy-agents.js'

/** How connections are made. */
export interface AgentOptions {
  /** `HOST1:PORT1:HOST2:PORT2` rules, with curl's meaning. @default [] */
  readonly connectTo?: readonly string[]
  /** Whether addresses that are not public may be asked. @default false */
  readonly allowPrivate?: boolean
  /** Addresses whose host and port may be asked though they are private, as the user named them. @default [] */
  readonly trusted?: readonly string[]
  /** The proxy to ask for an address, if any. Where a `connectTo` rule matches, none is asked. @default none */
  readonly proxyFor?: (url: string) => string | undefined
  /** @default DNS, with a cache */
  readonly resolver?: NameResolver
  /** Whether HTTP/2 is offered, for a client that uses `http2`, too. @default false */
  readonly offersHttp2?: boolean
  /** Milliseconds until a connection that offers HTTP/2 is open, and again until TLS is agreed. @default 10000 */
  readonly connectTimeout?: number
}

/** Connection pools under one address policy. */
export interface Agents {
  /** @throws `ConfigError` where the address's proxy is none */
  agentFor(url: URL): HttpAgent
  /** The sessions of HTTP/2 that requests can use in place of an agent, where it is offered. */
  readonly http2?: Http2Sessions
  /** Closes all connections. */
  destroy(): void
}

/** Connections kept open for each host that is not being asked, and milliseconds they are kept. */
const pool = { keepAlive: true, maxFreeSockets: 8, timeout: 60_000 }

/** Connections kept open for all hosts together: a run may meet more hosts than a process may have files open. */
const maxIdle = 256

/**
 * Agents that connect only where they may, for got and node-fetch alike.
 *
 * @throws `ConfigError` where a `connectTo` rule cannot be read
 */
export function createAgents(options: AgentOptions = {}): Agents {
  const { allowPrivate = false, proxyFor = () => undefined } = options
  const connectTo = parseConnectTo(options.connectTo ?? [])
  const resolver = options.resolver ?? createNameResolver()
  const named = options.trusted?.filter((url) => URL.canParse(url)) ?? []
  const trusted = named.map((url) => endpointOf(new URL(url)))
  const dialer = createDialer({ connectTo, allowPrivate, trusted, resolver })
  const http = boundIdle(dialWith(dialer, new HttpAgent(pool)))
  const { offersHttp2 = false, connectTimeout = defaults.connectTimeout } = options
  const http2 = offersHttp2 ? createHttp2Sessions() : undefined
  const secure = new HttpsAgent(pool)
  const connect = connectorOf(secure)
  const https = boundIdle(
    dialWith(dialer, secure, http2 ? offerHttp2(connect, http2, connectTimeout) : connect),
  )
  const proxied = createProxyAgents({ allowPrivate })
  return {
    agentFor(url) {
      const scheme = url.protocol === 'https:' ? 'https:' : 'http:'
      const proxy = connectTo(endpointOf(url)) === undefined ? proxyFor(url.href) : undefined
      if (proxy !== undefined) return proxied.agentFor(proxy, scheme)
      return scheme === 'https:' ? https : http
    },
    ...(http2 && { http2 }),
    destroy() {
      http2?.destroy()
      http.destroy()
      https.destroy()
      proxied.destroy()
    },
  }
}

/** How an agent connects by itself. */
function connectorOf(agent: HttpAgent): Connect {
  const connect = agent.createConnection.bind(agent)
  return (options) => connect(options)
}

/** Makes an agent ask the dialer before it connects. */
function dialWith<A extends HttpAgent>(dialer: Dialer, agent: A, connect = connectorOf(agent)): A {
  agent.createConnection = (options, created) => {
    const endpoint = { host: options.host ?? '', port: Number(options.port) }
    dialer
      .dial(endpoint)
      .then((route) => connect({ ...options, ...route }, endpoint))
      .then(
        (socket) => created?.(null, socket as Duplex),
        (error: Error) => created?.(error, undefined as never),
      )
    return undefined
  }
  return agent
}

/** Makes an agent close the connections that were idle for the longest, where there are too many. */
function boundIdle<A extends HttpAgent>(agent: A): A {
  const idle = new Set<Duplex>()
  const keepAlive = agent.keepSocketAlive.bind(agent)
  const reuse = agent.reuseSocket.bind(agent)
  agent.keepSocketAlive = (socket) => {
    // Its type does not tell that it tells.
    const isKept: unknown = keepAlive(socket)
    if (isKept !== true) return isKept
    idle.add(socket)
    const [oldest] = idle
    if (idle.size > maxIdle && oldest !== undefined) {
      idle.delete(oldest)
      oldest.destroy()
    }
    return true
  }
  agent.reuseSocket = (socket, request) => {
    idle.delete(socket)
    reuse(socket, request)
  }
  return agent
}
