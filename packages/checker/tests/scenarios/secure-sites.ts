import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import type { TlsOptions } from 'node:tls'
import { type Answer, page } from './answers.ts'
import { type Signed, sign } from './certificates.ts'

/** A site that is asked over TLS, and what is right to say of it. */
interface SecureSite {
  readonly label: string
  readonly url: string
  readonly expected: string
}

/** Servers of sites over TLS, to be closed. */
export interface SecureSites {
  readonly sites: readonly SecureSite[]
  /** Which port of this machine stands for a host and its port. */
  readonly ports: ReadonlyMap<string, number>
  /** Who signed the certificates that are to be trusted. */
  readonly authority: Signed
  close(): void
}

const story = page('A dam bursts')
const alive = 'alive ok'

/** Listens to all requests with one answer. */
export function answerWith(answer: Answer): RequestListener {
  return (_, response) => {
    response.writeHead(answer.status ?? 200, answer.headers as Record<string, string>)
    response.end(answer.body)
  }
}

/** The port of this machine that a server listens on. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** What is the matter with each site, where its name does not say it. */
const labels: Readonly<Record<string, string>> = {
  good: 'a certificate that is trusted',
  chain: 'a certificate by way of another',
  incomplete: 'a certificate without the one between',
  expired: 'a certificate that has expired',
  future: 'a certificate that is not valid yet',
  other: 'a certificate for another name',
  self: 'a certificate signed by itself',
  unknown: 'a certificate of an unknown authority',
  old: 'TLS 1.1 at most',
  ciphers: 'ciphers that nobody takes any more',
  plain: 'HTTP in place of TLS',
  reset: 'a reset in place of TLS',
  closed: 'an end in place of TLS',
  silent: 'silence in place of TLS',
}

/** Opens sites whose TLS is right or wrong, under names in one domain. */
export async function openSecureSites(domain: string): Promise<SecureSites> {
  const authority = await sign('Example Authority', { isAuthority: true })
  const ports = new Map<string, number>()
  const servers: Server[] = []
  const sites: SecureSite[] = []
  const open = async (host: string, server: Server): Promise<void> => {
    servers.push(server)
    ports.set(host, await listen(server))
  }
  const told = await describeServers(authority, domain)
  for (const [name, [options, expected]] of Object.entries(told)) {
    await open(`${name}.${domain}:443`, createServer(options, answerWith(story)))
    sites.push({ label: labels[name] ?? name, url: `https://${name}.${domain}/dam`, expected })
  }
  for (const [name, [server, expected]] of Object.entries(createSilentServers())) {
    await open(`${name}.${domain}:443`, server)
    sites.push({ label: labels[name] ?? name, url: `https://${name}.${domain}/dam`, expected })
  }
  const upgrade = createHttpServer((request, response) => {
    response.writeHead(301, { location: `https://${request.headers.host}${request.url}` }).end()
  })
  await open(':80', upgrade)
  sites.push(
    {
      label: 'an upgrade to a certificate that is trusted',
      url: `http://good.${domain}/dam`,
      expected: alive,
    },
    {
      label: 'an upgrade to a certificate that has expired',
      url: `http://expired.${domain}/dam`,
      expected: 'unstable tls-expired',
    },
  )
  return { sites, ports, authority, close: () => servers.forEach((server) => void server.close()) }
}

async function describeServers(
  authority: Signed,
  domain: string,
): Promise<Readonly<Record<string, readonly [TlsOptions, string]>>> {
  const stranger = await sign('Another Authority', { isAuthority: true })
  const between = await sign('Example Intermediate', { issuer: authority, isAuthority: true })
  const signed = (name: string, days?: readonly [number, number]): Promise<Signed> =>
    sign(`${name}.${domain}`, { issuer: authority, ...(days === undefined ? {} : { days }) })
  const chained = await sign(`chain.${domain}`, { issuer: between })
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' } as const
  return {
    good: [await signed('good'), alive],
    chain: [{ key: chained.key, cert: `${chained.cert}\n${between.cert}` }, alive],
    incomplete: [await sign(`incomplete.${domain}`, { issuer: between }), 'unstable tls-untrusted'],
    expired: [await signed('expired', [-9, -2]), 'unstable tls-expired'],
    future: [await signed('future', [2, 9]), 'unstable tls-untrusted'],
    other: [await signed('another'), 'unstable tls-untrusted'],
    self: [await sign(`self.${domain}`), 'unstable tls-untrusted'],
    unknown: [await sign(`unknown.${domain}`, { issuer: stranger }), 'unstable tls-untrusted'],
    old: [{ ...(await signed('old')), ...old }, 'unstable tls-failure'],
    ciphers: [
      { ...(await signed('ciphers')), maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' },
      'unstable tls-failure',
    ],
  }
}

/** Servers that do not speak TLS, or break off. */
function createSilentServers(): Readonly<Record<string, readonly [Server, string]>> {
  return {
    plain: [
      createTcpServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\n\r\n')),
      'unstable tls-failure',
    ],
    reset: [
      createTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy())),
      'unstable connection-reset',
    ],
    closed: [
      createTcpServer((socket) => socket.once('data', () => socket.end())),
      'unstable connection-reset',
    ],
    silent: [
      createTcpServer((socket) => socket.on('error', () => {}).resume()),
      'unstable timeout',
    ],
  }
}
