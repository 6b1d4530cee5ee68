import { ConfigError } from '../config-error.js'

/** Where to open a connection. */
export interface Endpoint {
  /** A name or an address, IPv6 without brackets. */
  readonly host: string
  readonly port: number
}

/** Tells where to connect instead, by curl's `--connect-to`; `undefined` where no rule matches. */
export type ConnectTo = (endpoint: Endpoint) => Endpoint | undefined

/** Where a request for an address would connect to. */
export function endpointOf({ hostname, port, protocol }: URL): Endpoint {
  const standard = protocol === 'https:' ? 443 : 80
  return { host: normalize(hostname), port: port === '' ? standard : Number(port) }
}

interface Mapping {
  readonly from: Partial<Endpoint>
  readonly to: Partial<Endpoint>
}

/** `HOST1:PORT1:HOST2:PORT2`, every part of which may be empty and every host a bracketed IPv6 address. */
const syntax =
  /^(\[[\da-f:.]{2,45}\]|[^:[\]]*):(\d{0,5}):(\[[\da-f:.]{2,45}\]|[^:[\]]*):(\d{0,5})$/i

/**
 * Reads `HOST1:PORT1:HOST2:PORT2` rules. Empty `HOST1` and `PORT1` match all, empty `HOST2` and
 * `PORT2` keep what the request has; the first rule that matches counts.
 *
 * @throws `ConfigError` with code `bad-connect-to`
 */
export function parseConnectTo(rules: readonly string[]): ConnectTo {
  const mappings = rules.map(parseRule)
  return ({ host, port }) => {
    const found = mappings.find(
      ({ from }) =>
        (from.host === undefined || from.host === normalize(host)) &&
        (from.port === undefined || from.port === port),
    )
    return found === undefined ? undefined : { host, port, ...found.to }
  }
}

function parseRule(rule: string): Mapping {
  const match = syntax.exec(rule)
  const ports = [match?.[2], match?.[4]].map(Number)
  if (match === null || ports.some((port) => port > 65_535)) {
    throw new ConfigError(
      'bad-connect-to',
      `--connect-to takes HOST1:PORT1:HOST2:PORT2, not ${JSON.stringify(rule)}`,
    )
  }
  const [, fromHost = '', fromPort = '', toHost = '', toPort = ''] = match
  return { from: toEndpoint(fromHost, fromPort), to: toEndpoint(toHost, toPort) }
}

function toEndpoint(host: string, port: string): Partial<Endpoint> {
  return {
    ...(host === '' ? {} : { host: normalize(host) }),
    ...(port === '' ? {} : { port: Number(port) }),
  }
}

function normalize(host: string): string {
  return host.replace(/^\[|\]$/g, '').toLowerCase()
}
