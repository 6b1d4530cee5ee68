import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { isPublicAddress, isPublicHost } from './address-policy.js'
import type { ConnectTo, Endpoint } from './connect-to.js'
import { ExchangeError } from './exchange-error.js'
import type { NameResolver, ResolvedAddress } from './name-resolver.js'

/** Where to open a socket; the addresses in it are those that were judged. */
interface Route extends Endpoint {
  readonly lookup?: LookupFunction
}

/** Decides where a request for a host really goes, or that it may not. */
export interface Dialer {
  /** @throws `ExchangeError` with reason `private-address`, `dns-nxdomain` or `dns-failure` */
  dial(endpoint: Endpoint): Promise<Route>
}

/** What a dialer goes by. */
export interface DialerOptions {
  readonly connectTo: ConnectTo
  readonly allowPrivate: boolean
  /** Endpoints that the user named, and that may be private whatever the policy. */
  readonly trusted: readonly Endpoint[]
  readonly resolver: NameResolver
}

/**
 * A dialer that refuses addresses which are not public. A name is resolved once, and the socket gets
 * the addresses that were judged, so that DNS cannot answer otherwise in between.
 */
export function createDialer(options: DialerOptions): Dialer {
  const { connectTo, trusted, resolver } = options
  return {
    async dial(endpoint) {
      const isTrusted = trusted.some(
        ({ host, port }) => host === endpoint.host && port === endpoint.port,
      )
      const allowPrivate = options.allowPrivate || isTrusted
      if (!allowPrivate && !isPublicHost(endpoint.host)) throw refuse(endpoint.host)
      const mapped = connectTo(endpoint)
      if (mapped !== undefined) return mapped
      if (isIP(endpoint.host) !== 0) return endpoint
      const addresses = await resolver.resolve(endpoint.host)
      const allowed = addresses.filter(({ address }) => allowPrivate || isPublicAddress(address))
      if (allowed.length === 0) throw refuse(endpoint.host)
      return { ...endpoint, lookup: answerWith(allowed) }
    },
  }
}

function refuse(host: string): ExchangeError {
  return new ExchangeError('private-address', `${host} is not on the public internet`)
}

function answerWith(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_name, options, callback) => {
    const [first] = addresses
    if (options.all) callback(null, [...addresses])
    else callback(null, first?.address ?? '', first?.family)
  }
}
