import type { HttpRequest, Transport } from '@veracite/core'
import { ConfigError } from '../config-error.js'

/** What is sent to a host and to no other. */
export interface HostSettings {
  /** Request headers, credentials among them. */
  readonly headers: Readonly<Record<string, string>>
}

/** Settings by host: a name, which stands for its pages over HTTPS alone, or an origin such as `http://localhost:8080`. */
export type SettingsByHost = Readonly<Record<string, HostSettings>>

/** Headers that say how a message is sent, which is not for users to say (RFC 9110, 7.6.1). */
const reserved =
  /^(?:host|connection|keep-alive|te|trailer|transfer-encoding|content-.*|upgrade|expect|accept-encoding|proxy-.*)$/

/**
 * The headers for each origin.
 *
 * @throws `ConfigError` with code `bad-host`
 */
export function parseHosts(hosts: SettingsByHost): ReadonlyMap<string, HttpRequest['headers']> {
  return new Map(
    Object.entries(hosts).map(([host, { headers }]) => [readOrigin(host), readHeaders(headers)]),
  )
}

function readOrigin(host: string): string {
  const text = host.includes('://') ? host : `https://${host}`
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  // Nobody's name has a star: it would be a pattern, which would send secrets to more than one host.
  if (url === undefined || !isWeb || url.href !== `${url.origin}/` || host.includes('*')) {
    throw refuse('a host is a name such as example.org, or an origin such as http://localhost:8080')
  }
  return url.origin
}

// Neither message quotes a header's value, which may be a secret.

function readHeaders(headers: HostSettings['headers']): HttpRequest['headers'] {
  const entries = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  )
  for (const [name, value] of entries) {
    if (!/^[\w!#$%&'*+.^`|~-]{1,100}$/.test(name) || reserved.test(name)) {
      throw refuse(`${JSON.stringify(name)} is no header that can be set`)
    }
    if (!/^[\t\x20-\x7e\xa0-\xff]{0,8000}$/.test(value)) {
      throw refuse(`the value of the header ${name} cannot be sent`)
    }
  }
  return Object.fromEntries(entries)
}

function refuse(message: string): ConfigError {
  return new ConfigError('bad-host', message)
}

/** The same transport, each request with the headers that its own origin is to have. */
export function withHostHeaders(transport: Transport, hosts: SettingsByHost): Transport {
  const byOrigin = parseHosts(hosts)
  if (byOrigin.size === 0) return transport
  return {
    exchange(request, options) {
      const own = URL.canParse(request.url) && byOrigin.get(new URL(request.url).origin)
      if (!own) return transport.exchange(request, options)
      const cookies = [request.headers['cookie'], own['cookie']].filter(Boolean).join('; ')
      const cookie = cookies === '' ? {} : { cookie: cookies }
      return transport.exchange(
        { ...request, headers: { ...request.headers, ...own, ...cookie } },
        options,
      )
    },
  }
}
