import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTransports } from '@veracite/checker'
import type { Transport } from '@veracite/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type ReadWikiOptions, readWiki } from '../../src/inputs.ts'

/** What a test's wiki answers before it answers well. */
type Fault = (response: ServerResponse) => void

interface Wiki {
  readonly origin: string
  readonly asked: URLSearchParams[]
}

const articles = new Map(
  Array.from({ length: 120 }, (_, index) => [index + 1, `Article ${index + 1}`] as const),
)

/** A server that speaks the Action API as its documentation has it. */
async function startWiki(faults: readonly Fault[] = [], path = '/w/api.php'): Promise<Wiki> {
  const asked: URLSearchParams[] = []
  const waiting = [...faults]
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://wiki.example')
    if (url.pathname.startsWith('/wiki/'))
      return response.end(
        `<link rel="EditURI" type="x" href="//${request.headers.host}${path}?action=rsd"/>`,
      )
    if (url.pathname !== path) return response.writeHead(404).end()
    const parameters = url.searchParams
    asked.push(parameters)
    const fault = parameters.has('titles') || parameters.has('list') ? waiting.shift() : undefined
    if (fault) return fault(response)
    return response.end(JSON.stringify(answer(parameters)))
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

function answer(parameters: URLSearchParams): object {
  if (parameters.get('meta') === 'siteinfo') return { query: { general: {} } }
  if (parameters.get('list') === 'categorymembers') {
    const from = Number(parameters.get('cmcontinue') ?? 1)
    const ids = [...articles.keys()].filter((id) => id >= from && id < from + 70)
    const next = from + 70
    return {
      ...(next <= articles.size && { continue: { cmcontinue: String(next), continue: '-||' } }),
      query: { categorymembers: ids.map((pageid) => ({ pageid, ns: 0 })) },
    }
  }
  const titles = parameters.get('titles')
  if (titles !== null) return { query: { pages: [describePage(titles, parameters)] } }
  // One answer has room for twenty texts only.
  const ids = (parameters.get('pageids') ?? '').split('|').map(Number)
  const from = Number(parameters.get('rvcontinue') ?? 0)
  const pages = ids.map((id, index) => {
    const page = describePage(articles.get(id) ?? '', parameters)
    return index >= from && index < from + 20 ? page : { ...page, revisions: undefined }
  })
  const more = from + 20 < ids.length
  return {
    ...(more && { continue: { rvcontinue: String(from + 20), continue: '||' } }),
    query: { pages },
  }
}

function describePage(title: string, parameters: URLSearchParams): object {
  if (title === 'Absent') return { ns: 0, title, missing: true }
  if (title.startsWith('Category:')) return { ns: 14, title }
  const content = { contentmodel: 'wikitext', content: `{{cite web |title=${title}}}` }
  return {
    ns: 0,
    title: title.replaceAll('_', ' '),
    ...(parameters.get('prop') === 'revisions' && {
      revisions: [{ revid: 7, slots: { main: content } }],
    }),
  }
}

async function read(address: string, options: Partial<ReadWikiOptions> = {}) {
  const transports = createTransports({ allowPrivate: true })
  onTestFinished(transports.close)
  const found = []
  const { live: transport } = transports
  for await (const article of readWiki(address, {
    transport,
    userAgent: 'test',
    pause: 1,
    ...options,
  }))
    found.push(article)
  return found
}

describe('readWiki', () => {
  it('reads a page', async () => {
    const { origin, asked } = await startWiki()
    expect(await read(`${origin}/wiki/A_%26_B/C:1`)).toEqual([
      {
        path: `${origin}/wiki/A_%26_B/C:1`,
        text: '{{cite web |title=A_&_B/C:1}}',
        syntax: 'wikitext',
        revision: '7',
      },
    ])
    expect(asked.at(-1)?.get('maxlag')).toBe('5')
  })

  it('reads the articles of a category, in batches, whatever does not fit in one answer', async () => {
    const { origin, asked } = await startWiki()
    const found = await read(`${origin}/wiki/Category:All`)
    expect(new Set(found.map(({ path }) => path)).size).toBe(120)
    expect(found).toHaveLength(120)
    const sizes = asked.map((query) => query.get('pageids')?.split('|').length ?? 0)
    expect(Math.max(...sizes)).toBe(50)
    expect(asked.find((query) => query.has('list'))?.get('cmnamespace')).toBe('0')
  })

  it('reads each article once in categories that hang together in a ring, but for redirects', async () => {
    const members: Readonly<Record<string, readonly object[]>> = {
      'Category:A': [{ pageid: 1 }, { pageid: 2 }],
      'Category:B': [{ pageid: 2 }, { pageid: 3 }],
      'Category:C': [{ pageid: 4 }],
    }
    const below: Readonly<Record<string, string>> = { A: 'B', B: 'A', C: 'C' }
    const texts = ['', 'One', '# [[Two]]', '#REDIRECT [[Two]]', 'Four']
    const ok = { status: 200, statusText: '', httpVersion: '1.1', headers: [], truncated: false }
    const transport: Transport = {
      async exchange({ url }) {
        const query = new URL(url).searchParams
        const category = query.get('cmtitle') ?? ''
        const next = below[category.slice(-1)]
        const pages = (query.get('pageids') ?? '').split('|').map((id) => {
          const content = { contentmodel: 'wikitext', content: texts[Number(id)] }
          const page = { pageid: Number(id), title: `Page ${id}`, redirect: id === '3' }
          return query.get('prop') === 'info'
            ? page
            : { ...page, revisions: [{ revid: 1, slots: { main: content } }] }
        })
        const answers = {
          general: { articlepath: '/wiki/$1' },
          pages: query.has('titles') ? [{ ns: 14, title: 'Category:A' }] : pages,
          categorymembers:
            query.get('cmtype') === 'subcat'
              ? ['Category:C', `Category:${next}`].map((title) => ({ title }))
              : (members[category] ?? []),
        }
        const body = new TextEncoder().encode(JSON.stringify({ query: answers }))
        return { ...ok, body }
      },
    }
    const address = 'http://wiki.example/wiki/Category:a'
    const readTo = async (categoryDepth: number, redirects = false) =>
      (await read(address, { transport, categoryDepth, redirects })).map(({ text }) => text)
    expect(await readTo(0)).toEqual(['One', '# [[Two]]'])
    expect(await readTo(1)).toEqual(['One', '# [[Two]]', 'Four'])
    expect(await readTo(9, true)).toEqual(['One', '# [[Two]]', 'Four', '#REDIRECT [[Two]]'])
  })

  it('finds the interface where the page says that it is', async () => {
    const { origin } = await startWiki([], '/mediawiki/api.php')
    expect(await read(`${origin}/wiki/Mali`)).toHaveLength(1)
  })

  it('follows a redirect on the same host, and to no other', async () => {
    const { origin, asked } = await startWiki()
    const to = (target: string) =>
      createServer((request, response) =>
        response.writeHead(301, { location: target + request.url }).end(),
      )
    for (const [target, count] of [
      [origin, 1],
      [origin.replace('127.0.0.1', '127.0.0.2'), 0],
    ] as const) {
      const server = to(target).listen(0, '127.0.0.1')
      await once(server, 'listening')
      onTestFinished(() => void server.close())
      const { port } = server.address() as AddressInfo
      const found = await read(`http://127.0.0.1:${port}/wiki/Mali`).catch(({ code }) => code)
      expect(found).toEqual(
        count
          ? [expect.objectContaining({ path: `http://127.0.0.1:${port}/wiki/Mali` })]
          : 'not-a-wiki',
      )
    }
    expect(asked).not.toEqual([])
  })

  it('waits while the wiki says so', async () => {
    const maxlag = {
      error: { code: 'maxlag', info: 'Waiting for a database server: 6 seconds lagged.' },
    }
    const faults: Fault[] = [
      (response) => response.writeHead(200, { 'retry-after': '0' }).end(JSON.stringify(maxlag)),
      (response) => response.writeHead(429, { 'retry-after': '0' }).end('slow down'),
      (response) => response.writeHead(503).end('<html>'),
    ]
    const { origin } = await startWiki(faults)
    expect(await read(`${origin}/wiki/Mali`)).toHaveLength(1)
  })

  it.each<[string, Fault, string]>([
    [
      'refuses',
      (response) => response.end('{"error":{"code":"x","info":"No."}}'),
      'the wiki refuses: No.',
    ],
    ['sends no JSON', (response) => response.end('<html>'), 'something that is no JSON'],
    ['fails', (response) => response.writeHead(500).end(), 'status 500'],
    ['breaks off', (response) => response.destroy(), 'does not answer (connection-reset)'],
  ])('says what is wrong where the wiki %s', async (_, fault, message) => {
    // Twice: a kept connection that breaks off is replaced, and the question asked again.
    const { origin } = await startWiki([fault, fault])
    await expect(read(`${origin}/wiki/Mali`)).rejects.toMatchObject({
      name: 'WikiError',
      code: 'unavailable',
      message: expect.stringContaining(message),
    })
  })

  it.each([
    ['/wiki/Absent', 'missing'],
    ['/wiki/', 'not-a-wiki'],
    ['/wiki/%E0%A4%A', 'not-a-wiki'],
    ['/', 'not-a-wiki'],
  ])('refuses %s', async (path, code) => {
    const { origin } = await startWiki()
    await expect(read(origin + path)).rejects.toMatchObject({ name: 'WikiError', code })
  })

  it('asks no private address that the policy does not permit', async () => {
    const { origin, asked } = await startWiki()
    const transports = createTransports({})
    onTestFinished(transports.close)
    await expect(read(`${origin}/wiki/Mali`, { transport: transports.live })).rejects.toMatchObject(
      {
        code: 'unavailable',
        message: expect.stringContaining('private-address'),
      },
    )
    expect(asked).toEqual([])
  })
})
