import { afterEach, describe, expect, it } from 'vitest'
import { createFetchTransport, createMementoClient, parseLinks } from '../../src/index.ts'
import {
  type ArchiveServer,
  type ArchiveServerOptions,
  startArchiveServer,
} from '../support/archive-server.ts'
import { createFakeClock } from '../support/fake-clock.ts'

const url = 'http://example.com/page?a=1&b=2'
const captures = ['20100101000000', '20120601120000', '20150101000000'].map((timestamp) => ({
  timestamp,
  original: url,
}))

const servers: ArchiveServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function setUp(options: ArchiveServerOptions) {
  const server = await startArchiveServer(options)
  servers.push(server)
  const client = createMementoClient({
    name: 'mine',
    endpoint: `${server.origin}/coll/`,
    transport: createFetchTransport(),
    clock: createFakeClock(),
  })
  return { server, client }
}

describe('createMementoClient', () => {
  it('finds the nearest copy by negotiation', async () => {
    const { client, server } = await setUp({ captures })
    expect(await client.nearest({ url, timestamp: '20120701' })).toEqual({
      kind: 'found',
      isPartial: true,
      snapshots: [
        {
          archive: 'mine',
          url: `${server.origin}/coll/20120601120000/${url}`,
          timestamp: '20120601120000',
          original: url,
        },
      ],
    })
    expect(server.requests).toHaveLength(1)
  })

  it('reads the list where the copy chosen is on the wrong side', async () => {
    const { client } = await setUp({ captures })
    const answer = await client.nearest({ url, timestamp: '20120501' })
    expect(answer).toMatchObject({
      kind: 'found',
      snapshots: [{ timestamp: '20100101000000' }, {}, {}],
    })
  })

  it('asks again where it is sent to another spelling of the address, at no copy or at the time asked for', async () => {
    const asked: string[] = []
    const at = (path: string) => `http://archive.example/coll/${path}`
    const answers: Readonly<Record<string, string>> = {
      'http://example.com/a': '20140801000000/http://example.com/a/',
      'http://example.com/a/': '20120601120000/http://example.com/a/',
      'http://example.com/b': 'http://example.com/b/',
      'http://example.com/b/': 'http://example.com/b',
    }
    const client = createMementoClient({
      name: 'mine',
      endpoint: at(''),
      clock: createFakeClock(),
      transport: {
        async exchange({ url: gate }) {
          asked.push(gate)
          const location = answers[gate.slice(at('').length)] ?? ''
          return {
            status: location ? 307 : 404,
            statusText: '',
            httpVersion: '1.1',
            headers: [['location', at(location)]],
            body: new Uint8Array(),
            truncated: false,
          }
        },
      },
    })
    expect(
      await client.nearest({ url: 'http://example.com/a', timestamp: '20140801' }),
    ).toMatchObject({
      snapshots: [{ timestamp: '20120601120000', url: at('20120601120000/http://example.com/a/') }],
    })
    expect(asked).toHaveLength(2)
    expect(await client.nearest({ url: 'http://example.com/b' })).toEqual({ kind: 'none' })
    expect(asked).toHaveLength(6)
  })

  it('lists all copies', async () => {
    const { client } = await setUp({ captures })
    expect(await client.list({ url })).toMatchObject({
      kind: 'found',
      snapshots: [{ timestamp: '20150101000000' }, {}, {}],
    })
  })

  it('says so where the list goes on elsewhere', async () => {
    const server = await startArchiveServer({ captures })
    servers.push(server)
    const honest = createFetchTransport()
    const client = createMementoClient({
      name: 'mine',
      endpoint: `${server.origin}/coll/`,
      clock: createFakeClock(),
      transport: {
        async exchange(request, options) {
          const response = await honest.exchange(request, options)
          const next = Buffer.from(',\n<http://example.net/page/2>; rel="timemap"')
          return { ...response, body: Buffer.concat([response.body, next]) }
        },
      },
    })
    expect(await client.list({ url })).toMatchObject({ kind: 'found', isPartial: true })
  })

  it('tells that there are none', async () => {
    const { client } = await setUp({ captures: [] })
    expect(await client.nearest({ url })).toEqual({ kind: 'none' })
    expect(await client.list({ url })).toEqual({ kind: 'none' })
  })

  it.each([{ status: 503 }, 'empty', 'html', 'reset'] as const)(
    'takes %j for no answer',
    async (fault) => {
      const { client } = await setUp({ captures, faults: { timegate: [fault], timemap: [fault] } })
      expect((await client.nearest({ url })).kind).toBe('unavailable')
      expect((await client.list({ url })).kind).toBe('unavailable')
    },
  )

  it('knows its own copies', async () => {
    const { client, server } = await setUp({})
    const copy = { timestamp: '20100101000000', original: url }
    expect(client.parse(`${server.origin}/coll/20100101000000/${url}`)).toEqual(copy)
    expect(client.parse(`${server.origin}/coll/20100101000000mp_/${url}`)).toEqual(copy)
    expect(client.parse(`https://web.archive.org/web/20100101000000/${url}`)).toBeNull()
    expect(client.rawUrl(copy)).toBe(`${server.origin}/coll/20100101000000id_/${url}`)
  })
})

describe('parseLinks', () => {
  it('reads what RFC 7089 shows', () => {
    const text = `<http://a.example.org>;rel="original",
      <http://arxiv.example.net/timemap/http://a.example.org>; rel="self"; type="application/link-format"; from="Tue, 20 Jun 2000 18:02:59 GMT",
      <http://arxiv.example.net/web/20000620180259/http://a.example.org>; rel="first memento";datetime="Tue, 20 Jun 2000 18:02:59 GMT"; license="http://a/b"`
    const links = parseLinks(text, 10)
    expect(links.map(({ target, rel }) => [target, rel])).toEqual([
      ['http://a.example.org', ['original']],
      ['http://arxiv.example.net/timemap/http://a.example.org', ['self']],
      ['http://arxiv.example.net/web/20000620180259/http://a.example.org', ['first', 'memento']],
    ])
    expect(links[2]?.attributes.get('datetime')).toBe('Tue, 20 Jun 2000 18:02:59 GMT')
  })

  it('keeps commas and semicolons of addresses', () => {
    expect(parseLinks('<http://e/a,b;c>; rel=memento', 10)[0]).toMatchObject({
      target: 'http://e/a,b;c',
      rel: ['memento'],
    })
  })

  it('reads no more links than it is told to', () => {
    expect(parseLinks('<a>,'.repeat(100), 7)).toHaveLength(7)
  })

  it.each([
    '<'.repeat(300_000),
    ';a="'.repeat(100_000),
    '<a>;rel="'.repeat(50_000),
    ';'.repeat(300_000),
  ])('takes linear time on hostile input (%#)', (text) => {
    // Quadratic time would run into the timeout of the test.
    expect(parseLinks(text, 1000).length).toBeLessThanOrEqual(1000)
  })
})
