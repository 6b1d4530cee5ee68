import type { Agent } from 'node:http'
import { HttpProxyAgent } from 'http-proxy-agent'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { ConfigError } from '../config-error.js'
import { isPublicHost } from './address-policy.js'
import { ExchangeError } from './exchange-error.js'

/** Connection pools through proxies, one for each proxy and scheme. */
export interface ProxyAgents {
  /** @throws `ConfigError` with code `bad-proxy` */
  agentFor(proxy: string, scheme: 'http:' | 'https:'): Agent
  destroy(): void
}

/**
 * Agents through proxies. It is the proxy that resolves names, so that only addresses and the names
 * of this machine are judged here.
 */
export function createProxyAgents({
  allowPrivate,
}: {
  readonly allowPrivate: boolean
}): ProxyAgents {
  const agents = new Map<string, Agent>()
  return {
    agentFor(proxy, scheme) {
      const key = `${scheme} ${proxy}`
      const known = agents.get(key)
      if (known !== undefined) return known
      const agent = createAgent(parseProxy(proxy), scheme, allowPrivate ? undefined : isPublicHost)
      agents.set(key, agent)
      return agent
    },
    destroy() {
      for (const agent of agents.values()) agent.destroy()
    },
  }
}

function parseProxy(proxy: string): URL {
  const url = URL.canParse(proxy) ? new URL(proxy) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw new ConfigError('bad-proxy', 'a proxy is an address such as http://proxy.example:3128')
}

type Connect = HttpsProxyAgent<string>['connect']

function createAgent(
  proxy: URL,
  scheme: 'http:' | 'https:',
  isAllowed: (host: string) => boolean = () => true,
): Agent {
  if (scheme === 'https:') {
    const agent = new HttpsProxyAgent(proxy, { keepAlive: true })
    agent.connect = guard(agent.connect.bind(agent), isAllowed)
    return agent
  }
  const agent = new HttpProxyAgent(proxy, { keepAlive: true })
  agent.connect = guard(agent.connect.bind(agent) as Connect, isAllowed)
  return agent
}

/** Connects only to hosts that are allowed, and only through a proxy that agrees. */
function guard(connect: Connect, isAllowed: (host: string) => boolean): Connect {
  return async (request, options) => {
    const host = options.host ?? ''
    if (!isAllowed(host)) {
      throw new ExchangeError('private-address', `${host} is not on the public internet`)
    }
    let refusal = 0
    request.once('proxyConnect', ({ statusCode = 200 }: { statusCode?: number }) => {
      if (statusCode !== 200) refusal = statusCode
    })
    const socket = await connect(request, options)
    if (refusal === 0) return socket
    // Left alone, it would stand for an answer of the page: a proxy's 404 is no one's death.
    socket.destroy()
    throw new ExchangeError('unreachable', `the proxy answered ${refusal}`)
  }
}
