import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Duplex } from 'node:stream'
import { endpointOf, parseConnectTo } from './connect-to.js'
import { createDialer, type Dialer } from './dialer.js'
import { createNameResolver, type NameResolver } from './name-resolver.js'
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
}

/** Connection pools under one address policy. */
export interface Agents {
  /** @throws `ConfigError` where the address's proxy is none */
  agentFor(url: URL): HttpAgent
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
  const https = boundIdle(dialWith(dialer, new HttpsAgent(pool)))
  const proxied = createProxyAgents({ allowPrivate })
  return {
    agentFor(url) {
      const scheme = url.protocol === 'https:' ? 'https:' : 'http:'
      const proxy = connectTo(endpointOf(url)) === undefined ? proxyFor(url.href) : undefined
      if (proxy !== undefined) return proxied.agentFor(proxy, scheme)
      return scheme === 'https:' ? https : http
    },
    destroy() {
      http.destroy()
      https.destroy()
      proxied.destroy()
    },
  }
}

/** Makes an agent ask the dialer before it connects. */
function dialWith<A extends HttpAgent>(dialer: Dialer, agent: A): A {
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (options, created) => {
    const { host, port } = options
    dialer
      .dial({ host: host ?? '', port: Number(port) })
      .then((route) => connect({ ...options, ...route }))
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
