import { afterEach, describe, expect, it } from 'vitest'
import { createArchiveBudget } from '../../src/archive-budget.ts'
import { createArchiveCaller } from '../../src/archive-caller.ts'
import { createFetchTransport, createWaybackClient, type WaybackClient } from '../../src/index.ts'
import { createCaptureIndex } from '../../src/wayback/capture-index.ts'
import { readCdx } from '../../src/wayback/cdx.ts'
import { createSiblingBatch } from '../../src/wayback/sibling-batch.ts'
import {
  type ArchiveServer,
  type ArchiveServerOptions,
  type Capture,
  type Fault,
  startArchiveServer,
} from '../support/archive-server.ts'
import { createFakeClock } from '../support/fake-clock.ts'

const url = 'http://example.com/page'
const copyAt = (timestamp: string, more: Partial<Capture> = {}): Capture => ({
  timestamp,
  original: url,
  ...more,
})

const servers: ArchiveServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function setUp(
  options: ArchiveServerOptions,
  timeout = 5000,
): Promise<{
  client: WaybackClient
  server: ArchiveServer
  clock: ReturnType<typeof createFakeClock>
}> {
  const server = await startArchiveServer(options)
  servers.push(server)
  const clock = createFakeClock()
  const transport = createFetchTransport({ timeout })
  return { server, clock, client: createWaybackClient({ origin: server.origin, transport, clock }) }
}

function timestamps(answer: Awaited<ReturnType<WaybackClient['nearest']>>): string[] {
  return answer.kind === 'found'
    ? answer.snapshots.map(({ timestamp }) => timestamp)
    : [answer.kind]
}

describe('nearest', () => {
  const captures = ['20100101000000', '20120601120000', '20150101000000'].map((time) =>
    copyAt(time),
  )

  it('asks the index once for all that is needed', async () => {
    const { client, server } = await setUp({ captures })
    const answer = await client.nearest({ url, timestamp: '20120615' })
    expect(timestamps(answer)).toEqual(['20120601120000', '20100101000000', '20150101000000'])
    expect(server.requests).toHaveLength(1)
    expect(answer).toMatchObject({
      isPartial: false,
      snapshots: [
        { url: `${server.origin}/web/20120601120000/${url}`, status: 200, archive: 'wayback' },
        {},
        {},
      ],
    })
  })

  it('puts copies before the moment first, although a younger one is nearer', async () => {
    const { client } = await setUp({ captures })
    const answer = await client.nearest({ url, timestamp: '20120530' })
    expect(timestamps(answer)[0]).toBe('20100101000000')
  })

  it('asks an index that cannot sort by distance for the last ones before the moment', async () => {
    const many = Array.from({ length: 120 }, (_, index) => copyAt(`${1900 + index}0101000000`))
    const { client, server } = await setUp({ captures: many, ignoresClosest: true })
    const answer = await client.nearest({ url, timestamp: '20100601' })
    expect(timestamps(answer)[0]).toBe('20100101000000')
    expect(server.requests).toHaveLength(2)
  })

  it('counts a copy of the same day as one before its end', async () => {
    const { client } = await setUp({ captures })
    const answer = await client.nearest({ url, timestamp: '20120601' })
    expect(timestamps(answer)[0]).toBe('20120601120000')
  })

  it('gives copies after the moment where there are none before', async () => {
    const { client } = await setUp({ captures })
    expect(timestamps(await client.nearest({ url, timestamp: '20050101' }))[0]).toBe(
      '20100101000000',
    )
  })

  it('prefers copies after the moment where asked to', async () => {
    const { client } = await setUp({ captures })
    const answer = await client.nearest({ url, timestamp: '20120602', prefer: 'after' })
    expect(timestamps(answer)[0]).toBe('20150101000000')
  })

  it('gives the newest where no moment is wanted', async () => {
    const { client } = await setUp({ captures })
    expect(timestamps(await client.nearest({ url }))[0]).toBe('20150101000000')
  })

  it('says that there is none only when the index says so', async () => {
    const { client } = await setUp({ captures })
    expect(await client.nearest({ url: 'http://example.com/other' })).toEqual({ kind: 'none' })
  })

  it('takes a page that the archive holds back for one without copies', async () => {
    const body =
      'org.archive.util.io.RuntimeIOException: AdministrativeAccessControlException: Blocked Site Error'
    const { client } = await setUp({ faults: { cdx: [{ status: 403, body }] } })
    expect(await client.nearest({ url })).toEqual({ kind: 'none' })
  })

  it('takes what Availability knows where the index fails', async () => {
    const { client } = await setUp({ captures, faults: { cdx: ['html'] } })
    expect(timestamps(await client.nearest({ url, timestamp: '20050101' }))).toEqual([
      '20100101000000',
    ])
  })

  it('does not take a miss of Availability for the truth', async () => {
    const { client } = await setUp({ captures, forgetful: true, faults: { cdx: ['html'] } })
    expect(await client.nearest({ url })).toMatchObject({ kind: 'unavailable' })
    expect(await client.available({ url })).toBeUndefined()
  })
})

describe('siblings', () => {
  const pages = Array.from({ length: 8 }, (_, index) => `http://example.com/news/${index}.html`)
  const captures = pages
    .slice(0, 6)
    .map((original, index) => ({ original, timestamp: `201${index}0101000000` }))

  it('asks once for pages of one folder, and once for each of the others', async () => {
    const { client, server } = await setUp({ captures: [...captures, copyAt('20120101000000')] })
    client.expect?.([...pages, url])
    const answers = await Promise.all(pages.map((page) => client.nearest({ url: page })))
    expect(answers.map((answer) => timestamps(answer)[0])).toEqual([
      ...captures.map(({ timestamp }) => timestamp),
      'none',
      'none',
    ])
    expect(timestamps(await client.nearest({ url }))).toEqual(['20120101000000'])
    expect(server.requests).toHaveLength(2)
  })

  it('asks again for a folder of which more pages are wanted', async () => {
    const { client, server } = await setUp({ captures })
    client.expect?.(pages.slice(0, 3))
    for (const page of pages.slice(0, 3)) await client.nearest({ url: page })
    // Nobody has told of it: the answer on its folder does not say that it has no copy.
    expect(timestamps(await client.nearest({ url: pages[3] ?? '' }))).toEqual(['20130101000000'])
    client.expect?.(pages)
    for (const page of pages.slice(3)) await client.nearest({ url: page })
    expect(timestamps(await client.nearest({ url: pages[5] ?? '' }))).toEqual(['20150101000000'])
    expect(server.requests).toHaveLength(3)
  })

  it('forgets the folders that were not used for longest', async () => {
    const server = await startArchiveServer({ captures })
    servers.push(server)
    const clock = createFakeClock()
    const caller = createArchiveCaller({
      transport: createFetchTransport({ timeout: 5000 }),
      budget: createArchiveBudget({ interval: 0, clock }),
      clock,
    })
    const { origin } = server
    const index = createCaptureIndex({ caller, endpoint: `${origin}/cdx/search/cdx`, origin })
    const batch = createSiblingBatch(index, origin, 20)
    const ask = async (folder: string): Promise<unknown> =>
      (await batch.answer({ url: `http://example.com/${folder}/1.html` }))?.kind
    const expectFolder = (folder: string): void =>
      batch.expect(pages.slice(0, 4).map((page) => page.replace('news', folder)))
    for (const folder of ['news', 'a', 'b', 'c']) expectFolder(folder)
    // 4 pages each, and 4 rows where they were asked for: 20 in all.
    expect([await ask('news'), await ask('a'), await ask('news')]).toEqual([
      'found',
      'none',
      'found',
    ])
    expect(server.requests).toHaveLength(2)
    expectFolder('d')
    expect([await ask('b'), await ask('news')]).toEqual([undefined, 'found'])
    expect(server.requests).toHaveLength(2)
  })

  it('asks page by page where a folder is too big, or the question too heavy', async () => {
    const many = Array.from({ length: 3200 }, (_, index) => ({
      original: `http://example.com/news/more/${index}`,
      timestamp: '20100101000000',
    }))
    const { client, server } = await setUp({ captures: [...captures, ...many] })
    client.expect?.(pages)
    for (const page of pages) await client.nearest({ url: page })
    expect(server.requests).toHaveLength(1 + pages.length)
    const failing = await setUp({ captures, faults: { cdx: ['html', 'html', 'html', null] } })
    failing.client.expect?.(pages)
    expect(timestamps(await failing.client.nearest({ url: pages[0] ?? '' }))).toHaveLength(1)
  })
})

describe('list', () => {
  it('leaves errors out, understands revisits', async () => {
    const { client } = await setUp({
      captures: [
        copyAt('20100101000000', { digest: 'A' }),
        copyAt('20110101000000', { status: 404 }),
        copyAt('20120101000000', { status: 301 }),
        copyAt('20130101000000', { revisitOf: 'A' }),
        copyAt('20140101000000', { revisitOf: 'unknown' }),
        copyAt('20150101000000', { status: 503 }),
      ],
    })
    const answer = await client.list({ url, timestamp: '20160101' })
    expect(timestamps(answer)).toEqual([
      '20140101000000',
      '20130101000000',
      '20120101000000',
      '20100101000000',
    ])
    expect(answer).toMatchObject({
      snapshots: [{}, { status: 200 }, { status: 301 }, { status: 200 }],
    })
  })

  it('surveys a page with more copies than it asks for at first, a month at a time', async () => {
    const captures = Array.from({ length: 400 }, (_, index) =>
      copyAt(`${2000 + Math.floor(index / 20)}0101${String(index % 20).padStart(2, '0')}0000`),
    )
    const { client, server } = await setUp({ captures })
    const answer = await client.list({ url, timestamp: '20100101003000' })
    expect(timestamps(answer)[0]).toBe('20100101000000')
    expect(new Set(timestamps(answer).map((time) => time.slice(0, 4))).size).toBe(20)
    expect(answer).toMatchObject({ isPartial: true })
    expect(server.requests).toHaveLength(2)
  })

  it('leaves the fragment out of the question', async () => {
    const { client, server } = await setUp({ captures: [copyAt('20100101000000')] })
    expect(timestamps(await client.list({ url: `${url}#part` }))).toEqual(['20100101000000'])
    expect(server.requests[0]).not.toContain('part')
  })
})

describe('faults', () => {
  const captures = [copyAt('20100101000000')]
  const both = (fault: Fault): ArchiveServerOptions => ({
    captures,
    faults: { availability: [fault], cdx: [fault] },
  })
  const unavailable: readonly (readonly [string, Fault, string])[] = [
    ['503', { status: 503 }, 'http-503'],
    ['500', { status: 500 }, 'http-500'],
    ['404', { status: 404 }, 'unreadable-answer'],
    ['403', { status: 403 }, 'unreadable-answer'],
    ['truncated JSON', 'truncated-json', 'unreadable-answer'],
    ['HTML instead of JSON', 'html', 'unreadable-answer'],
    ['nothing at all', 'empty', 'unreadable-answer'],
    ['a reset', 'reset', 'connection-reset'],
    ['429 without a time', { status: 429 }, 'rate-limited'],
    ['429 for too long', { status: 429, retryAfter: '3600' }, 'rate-limited'],
    ['503 for too long', { status: 503, retryAfter: '3600' }, 'http-503'],
  ]

  it.each(unavailable)('%s is no answer', async (_, fault, reason) => {
    const { client } = await setUp(both(fault))
    expect(await client.nearest({ url })).toMatchObject({ kind: 'unavailable', reason })
  })

  it('an archive that hangs is no answer', async () => {
    const { client } = await setUp(both('hang'), 50)
    expect(await client.nearest({ url })).toMatchObject({ kind: 'unavailable', reason: 'timeout' })
  })

  it('an archive that cannot be reached is no answer', async () => {
    const { client, server } = await setUp({})
    await server.close()
    expect(await client.nearest({ url })).toMatchObject({
      kind: 'unavailable',
      reason: 'connection-refused',
    })
  })

  it('waits as long as it is asked to, within a bound', async () => {
    const { client, clock } = await setUp({
      captures,
      faults: { cdx: [{ status: 429, retryAfter: '7' }, null] },
    })
    expect(timestamps(await client.nearest({ url }))).toEqual(['20100101000000'])
    expect(clock.sleeps).toContain(7000)
  })

  it('understands a date to wait for', async () => {
    const clock = createFakeClock()
    const retryAfter = new Date(clock.now() + 9000).toUTCString()
    const { client, clock: own } = await setUp({
      captures,
      faults: { cdx: [{ status: 503, retryAfter }, null] },
    })
    expect(timestamps(await client.nearest({ url }))).toEqual(['20100101000000'])
    expect(Math.max(...own.sleeps)).toBe(9000)
  })

  it('asks no more for a minute where it is refused and not told for how long', async () => {
    const { client, clock } = await setUp({ captures, faults: { cdx: [{ status: 429 }, null] } })
    expect(await client.nearest({ url })).toMatchObject({ retryAt: clock.now() + 60_000 })
    expect((await client.nearest({ url })).kind).toBe('unavailable')
    await clock.sleep(60_000)
    expect(timestamps(await client.nearest({ url }))).toEqual(['20100101000000'])
  })

  it('waits for that minute where the archive has answered before', async () => {
    const { client, clock } = await setUp({
      captures,
      faults: { cdx: [null, { status: 429 }, null] },
    })
    await client.nearest({ url })
    const started = clock.now()
    expect(timestamps(await client.nearest({ url }))).toEqual(['20100101000000'])
    expect(clock.now() - started).toBeGreaterThanOrEqual(60_000)
  })

  it('tells when to ask again', async () => {
    const { client, clock } = await setUp(both({ status: 429, retryAfter: '3600' }))
    const started = clock.now()
    expect(await client.nearest({ url })).toMatchObject({ retryAt: started + 3_600_000 })
  })

  it('asks nothing more of an archive that wants to be left alone', async () => {
    const { client, server } = await setUp(both({ status: 429, retryAfter: '3600' }))
    await client.nearest({ url })
    expect(await client.nearest({ url: `${url}2` })).toMatchObject({ reason: 'rate-limited' })
    expect(server.requests).toHaveLength(1)
  })

  it('leaves an archive alone for longer each time, where it does not say how long', async () => {
    const { client, server, clock } = await setUp(both({ status: 429 }))
    const started = clock.now()
    const pauses: number[] = []
    for (let index = 0; index < 5; index += 1) {
      const answer = await client.nearest({ url: `${url}${index}` })
      const until = answer.kind === 'unavailable' ? (answer.retryAt ?? 0) : 0
      pauses.push(Math.round((until - clock.now()) / 60_000))
      await clock.sleep(until - clock.now())
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16])
    expect(server.requests).toHaveLength(5)
    expect(clock.now() - started).toBeGreaterThan(30 * 60_000)
  })

  it('tries again after a passing fault', async () => {
    const { client } = await setUp({ captures, faults: { cdx: ['html', 'reset', null] } })
    expect(timestamps(await client.nearest({ url }))).toEqual(['20100101000000'])
  })

  it('stops asking an archive that keeps failing', async () => {
    const { client, server } = await setUp(both('reset'))
    for (let index = 0; index < 30; index += 1) await client.nearest({ url })
    expect(server.requests.length).toBeLessThan(20)
  })

  it('tells all who wait at once', async () => {
    const { server, clock } = await setUp(both({ status: 429 }))
    // Time must really pass here, for the first answer to come before the last question.
    const slowly = {
      now: clock.now,
      async sleep(milliseconds: number) {
        await clock.sleep(milliseconds)
        await new Promise((resolve) => setTimeout(resolve, 20))
      },
    }
    const transport = createFetchTransport()
    const client = createWaybackClient({ origin: server.origin, transport, clock: slowly })
    const urls = Array.from({ length: 500 }, (_, index) => `${url}${index}`)
    const answers = await Promise.all(urls.map((asked) => client.nearest({ url: asked })))
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['unavailable']))
    expect(server.requests.length).toBeLessThan(250)
  })

  it('spaces its questions', async () => {
    const { client, clock } = await setUp({ captures })
    const started = clock.now()
    for (let index = 0; index < 31; index += 1) await client.nearest({ url: `${url}${index}` })
    // Below the thirty a minute that the archive allows.
    expect(clock.now() - started).toBeGreaterThan(60_000)
  })

  it('stops when it is told to', async () => {
    const { client } = await setUp(both('hang'))
    const controller = new AbortController()
    const asked = client.nearest({ url }, controller.signal)
    controller.abort(new Error('enough'))
    await expect(asked).rejects.toThrow('enough')
  })
})

describe('captures', () => {
  it('reads the index page by page', async () => {
    const captures = Array.from({ length: 25 }, (_, index) =>
      copyAt(`2010010100${String(index).padStart(2, '0')}00`),
    )
    const { client } = await setUp({ captures })
    const sizes: number[] = []
    for await (const page of client.captures({ url, limit: 10 })) {
      sizes.push('rows' in page ? page.rows.length : -1)
    }
    expect(sizes).toEqual([10, 10, 5])
  })

  it('reads the numbered pages of the index', async () => {
    const captures = Array.from({ length: 25 }, (_, index) =>
      copyAt(`2010010100${String(index).padStart(2, '0')}00`),
    )
    const { client, server } = await setUp({ captures })
    const sizes: number[] = []
    for await (const page of client.pages({ url, matchType: 'host' })) {
      sizes.push('rows' in page ? page.rows.length : -1)
    }
    expect(sizes).toEqual([10, 10, 5])
    expect(server.requests).toHaveLength(4)
    const failing = await setUp({ faults: { cdx: ['html'] } })
    const pages = []
    for await (const page of failing.client.pages({ url })) pages.push(page)
    expect(pages).toEqual([{ kind: 'unavailable', reason: 'unreadable-answer' }])
  })

  it('ends with the failure where there is one', async () => {
    const { client } = await setUp({ faults: { cdx: ['empty'] } })
    const pages = []
    for await (const page of client.captures({ url })) pages.push(page)
    expect(pages).toEqual([{ kind: 'unavailable', reason: 'unreadable-answer' }])
  })
})

describe('addresses', () => {
  it('knows its copies under its own origin and under the public one', async () => {
    const { client, server } = await setUp({})
    const copy = { timestamp: '20100101000000', original: url }
    expect(client.parse(`${server.origin}/web/20100101000000if_/${url}`)).toEqual(copy)
    expect(client.parse(`https://web.archive.org/web/20100101000000/${url}`)).toEqual(copy)
    expect(client.parse(`https://archive.is/20100101000000/${url}`)).toBeNull()
    expect(client.parse('https://web.archive.org/')).toBeNull()
    expect(client.parse(`https://web.archive.org/web/*/${url}`)).toBeNull()
    const newest = client.parse(`https://web.archive.org/web/${url}`)
    expect(newest && client.rawUrl(newest)).toBe(`${server.origin}/web/${url}`)
    expect(client.rawUrl(copy)).toBe(`${server.origin}/web/20100101000000id_/${url}`)
  })
})

describe('readCdx', () => {
  const answer = (body: string, type = 'application/json') => ({
    status: 200,
    statusText: 'OK',
    httpVersion: '1.1',
    headers: [['content-type', type] as const],
    body: new TextEncoder().encode(body),
    truncated: false,
  })
  const row =
    '{"urlkey": "a", "timestamp": "20120510101112", "url": "http://e.org/", "mime": "text/html", "status": "200", "digest": "D"}'

  it('reads the lines that pywb answers with', () => {
    expect(readCdx(answer(`${row}\n${row}\n`, 'text/x-ndjson'))?.rows).toHaveLength(2)
    expect(readCdx(answer(row, 'text/x-ndjson'))?.rows[0]).toEqual({
      urlkey: 'a',
      timestamp: '20120510101112',
      original: 'http://e.org/',
      mimetype: 'text/html',
      status: 200,
      digest: 'D',
      revisit: false,
    })
    expect(readCdx(answer('\n', 'text/x-ndjson'))).toEqual({ rows: [] })
    expect(readCdx(answer(`${row}\n{"urlkey": "a", "times`, 'text/x-ndjson'))).toBeUndefined()
  })

  it.each(['', '{}', 'null', '[1]', '[["a","b"]]', '[[],[]]', '[["timestamp","original"],[1,2]]'])(
    'refuses %j',
    (body) => {
      expect(readCdx(answer(body))).toBeUndefined()
    },
  )

  it('passes over rows that name no capture', () => {
    const body = '[["timestamp","original"],["x","http://e.org/"],["20120510101112",""],[]]'
    expect(readCdx(answer(body))).toEqual({ rows: [] })
  })
})
