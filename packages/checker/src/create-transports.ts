import { createFetchTransport } from '@veracite/archives'
import type { Transport } from '@veracite/core'
import type { CheckOptions } from './check-options.js'
import { defaults } from './defaults.js'
import { createAgents } from './network/agents.js'
import { withHostHeaders } from './network/host-headers.js'
import { createNameResolver } from './network/name-resolver.js'
import { createGotTransport } from './transport/got-transport.js'

/** What carries the requests of one check. */
export interface Transports {
  readonly live: Transport
  readonly archive: Transport
  /** Closes the connections that were opened for the check. */
  close(): void
}

/** The transports that the options name, else transports under the options' address policy. */
export function createTransports(options: CheckOptions): Transports {
  const { transport, archiveTransport, wrapTransport = (wrapped: Transport) => wrapped } = options
  if (transport !== undefined) {
    return {
      live: wrapTransport(transport),
      archive: wrapTransport(archiveTransport ?? transport),
      close: () => undefined,
    }
  }
  const { connectTo = [], allowPrivate = false, proxyFor = () => undefined, hosts = {} } = options
  const { timeout, connectTimeout, maxBytes, userAgent, archives } = { ...defaults, ...options }
  const resolver = createNameResolver()
  const policy = { connectTo, allowPrivate, proxyFor, resolver }
  const agents = createAgents({ ...policy, offersHttp2: true, connectTimeout })
  // An archive that the user named may be in the own network; what an article names may not.
  const archiveAgents = createAgents({ ...policy, trusted: Object.values(archives) })
  const live = createGotTransport({ agents, timeout, connectTimeout, maxBytes })
  const archive = createFetchTransport({
    agent: archiveAgents.agentFor,
    userAgent,
    // Archives are slower than the web and have a default of their own.
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
  })
  return {
    // Within what records, so that no secret of theirs is recorded.
    live: wrapTransport(withHostHeaders(live, hosts)),
    archive: wrapTransport(archiveTransport ?? archive),
    close: () => {
      agents.destroy()
      archiveAgents.destroy()
      resolver.cancel()
    },
  }
}
