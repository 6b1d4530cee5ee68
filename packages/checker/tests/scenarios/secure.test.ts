import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import type { TlsOptions } from 'node:tls'
import { expect, it, onTestFinished } from 'vitest'
import { cite } from '../citations.ts'
import { serve } from '../servers.ts'
import { type Answer, message, page, redirect, status } from './answers.ts'
import { type Signed, sign } from './certificates.ts'
import { checkTrusting } from './check-trusting.ts'

const story = page('A dam bursts')
const alive = 'alive ok'

function answerWith(answer: Answer): RequestListener {
  return (_, response) => {
    response.writeHead(answer.status ?? 200, answer.headers as Record<string, string>)
    response.end(answer.body)
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

it('tells faults of TLS from death', async () => {
  const authority = await sign('Example Authority', { isAuthority: true })
  const stranger = await sign('Another Authority', { isAuthority: true })
  const between = await sign('Example Intermediate', { issuer: authority, isAuthority: true })
  const signed = (name: string, days?: readonly [number, number]): Promise<Signed> =>
    sign(`${name}.example`, { issuer: authority, ...(days === undefined ? {} : { days }) })
  const inner = await sign('incomplete.example', { issuer: between })
  const chained = await sign('chain.example', { issuer: between })
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' } as const
  const servers: Readonly<Record<string, readonly [TlsOptions, string]>> = {
    good: [await signed('good'), alive],
    chain: [{ key: chained.key, cert: `${chained.cert}\n${between.cert}` }, alive],
    incomplete: [inner, 'unstable tls-untrusted'],
    expired: [await signed('expired', [-9, -2]), 'unstable tls-expired'],
    future: [await signed('future', [2, 9]), 'unstable tls-untrusted'],
    other: [await signed('another'), 'unstable tls-untrusted'],
    self: [await sign('self.example'), 'unstable tls-untrusted'],
    unknown: [await sign('unknown.example', { issuer: stranger }), 'unstable tls-untrusted'],
    old: [{ ...(await signed('old')), ...old }, 'unstable tls-failure'],
    ciphers: [
      { ...(await signed('ciphers')), maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' },
      'unstable tls-failure',
    ],
  }
  const rules: string[] = []
  for (const [name, [options]] of Object.entries(servers)) {
    const port = await listen(createServer(options, answerWith(story)))
    rules.push(`${name}.example:443:127.0.0.1:${port}`)
  }
  const raw = {
    plain: createTcpServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\n\r\n')),
    reset: createTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy())),
    closed: createTcpServer((socket) => socket.once('data', () => socket.end())),
    silent: createTcpServer((socket) => socket.on('error', () => {}).resume()),
  }
  for (const [name, server] of Object.entries(raw)) {
    rules.push(`${name}.example:443:127.0.0.1:${await listen(server)}`)
  }
  const toHttps = await serve((request, response) => {
    response.writeHead(301, { location: `https://${request.headers.host}${request.url}` }).end()
  })
  const expected = {
    ...Object.fromEntries(Object.entries(servers).map(([name, [, verdict]]) => [name, verdict])),
    plain: 'unstable tls-failure',
    reset: 'unstable connection-reset',
    closed: 'unstable connection-reset',
    silent: 'unstable timeout',
    upgraded: alive,
    'upgraded-expired': 'unstable tls-expired',
  }
  const upgraded = {
    upgraded: 'http://good.example/dam',
    'upgraded-expired': 'http://expired.example/dam',
  }
  const citations = Object.keys(expected).map((name) =>
    cite(
      {
        url:
          Object.entries(upgraded).find(([key]) => key === name)?.[1] ??
          `https://${name}.example/dam`,
        title: 'A dam bursts',
      },
      name,
    ),
  )
  rules.push(`:80:127.0.0.1:${toHttps.port}`)
  expect(await checkTrusting(authority, citations, rules)).toEqual(expected)
})

/** What an identifier's resolver answers, and what follows from it. */
interface Identified {
  readonly field: readonly [name: string, value: string]
  /** Where the identifier is asked for. */
  readonly at: string
  readonly answer: Answer
  readonly expected: string
}

const known = (target: string): Answer => redirect(target, 302)
const refused = message('Just a moment...', 'Our systems have detected unusual traffic.', 403)
const unknown = message('Not found', 'There is no such identifier.', 404)
const blocked = 'blocked bot-wall'
const dead = 'dead http-404'

const identified: Readonly<Record<string, Identified>> = Object.fromEntries(
  (
    [
      ['doi', '10.1000/182', 'doi.org/10.1000/182', known('https://gone.example/'), alive],
      ['doi', '10.1000/404', 'doi.org/10.1000/404', unknown, dead],
      ['doi', '10.1000/503', 'doi.org/10.1000/503', status(503), 'unstable http-503'],
      ['doi', '10.1000/403', 'doi.org/10.1000/403', status(403), blocked],
      [
        'url',
        'https://dx.doi.org/10.1000/1',
        'dx.doi.org/10.1000/1',
        redirect('https://doi.org/10.1000/182'),
        alive,
      ],
      [
        'url',
        'https://dx.doi.org/10.1000/2',
        'dx.doi.org/10.1000/2',
        redirect('https://doi.org/10.1000/404'),
        dead,
      ],
      ['hdl', '1721.1/1', 'hdl.handle.net/1721.1/1', known('https://gone.example/'), alive],
      ['hdl', '1721.1/2', 'hdl.handle.net/1721.1/2', unknown, dead],
      ['arxiv', '1001.0001', 'arxiv.org/abs/1001.0001', story, alive],
      ['arxiv', '1001.9999', 'arxiv.org/abs/1001.9999', unknown, dead],
      ['pmid', '17', 'pubmed.ncbi.nlm.nih.gov/17/', page('A dam bursts - PubMed'), alive],
      ['pmid', '18', 'pubmed.ncbi.nlm.nih.gov/18/', refused, blocked],
      ['pmid', '19', 'pubmed.ncbi.nlm.nih.gov/19/', unknown, dead],
      ['pmc', '17', 'pmc.ncbi.nlm.nih.gov/articles/PMC17/', story, alive],
      ['jstor', '2118559', 'www.jstor.org/stable/2118559', refused, blocked],
      [
        's2cid',
        '17',
        'api.semanticscholar.org/CorpusID:17',
        known('https://www.semanticscholar.org/1'),
        alive,
      ],
      ['s2cid', '18', 'api.semanticscholar.org/CorpusID:18', unknown, dead],
      [
        'oclc',
        '17',
        'www.worldcat.org/oclc/17',
        redirect('https://search.worldcat.org/title/17'),
        blocked,
      ],
      ['ssrn', '17', 'papers.ssrn.com/sol3/papers.cfm?abstract_id=17', status(403), blocked],
      ['lccn', '2001000002', 'lccn.loc.gov/2001000002', known('https://catalog.loc.gov/1'), alive],
      [
        'bibcode',
        '1974AJ.....79..819H',
        'ui.adsabs.harvard.edu/abs/1974AJ.....79..819H/abstract',
        story,
        alive,
      ],
      ['rfc', '2616', 'www.rfc-editor.org/rfc/rfc2616', page('RFC 2616'), alive],
      ['url', 'https://purl.org/net/1', 'purl.org/net/1', known('https://gone.example/'), alive],
    ] as const
  ).map(([name, value, at, answer, expected]) => [
    `${name} ${value}`,
    { field: [name, value], at, answer, expected },
  ]),
)

it('judges identifiers at their resolvers, whatever stands behind them', async () => {
  const cases = Object.entries(identified)
  const answers = new Map(cases.map(([, { at, answer }]) => [at, answer]))
  answers.set('search.worldcat.org/title/17', status(403))
  const answer: RequestListener = (request, response) => {
    const found = answers.get(`${request.headers.host}${request.url}`) ?? status(404)
    answerWith(found)(request, response)
  }
  const authority = await sign('Example Authority', { isAuthority: true })
  const hosts = new Set([...answers.keys()].map((address) => address.replace(/\/.*/, '')))
  const rules: string[] = []
  for (const host of hosts) {
    const port = await listen(createServer(await sign(host, { issuer: authority }), answer))
    rules.push(`${host}:443:127.0.0.1:${port}`)
  }
  // Whatever else is asked must not leave this machine.
  rules.push('::127.0.0.1:9')
  const citations = cases.map(
    ([
      label,
      {
        field: [name, value],
      },
    ]) => cite({ [name]: value, title: 'A dam bursts' }, label),
  )
  expect(await checkTrusting(authority, citations, rules)).toEqual(
    Object.fromEntries(cases.map(([label, { expected }]) => [label, expected])),
  )
})
