import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type CdxQuery,
  createArchiveBudget,
  createFetchTransport,
  createMementoClient,
  createWaybackClient,
} from '../../packages/archives/src/index.ts'
import { readPage } from '../../packages/checker/src/index.ts'
import { systemClock } from '../../packages/checker/src/system-clock.ts'
import { makeFolder, runVeracite } from '../cli/start-veracite.js'
import { type ServedWeb, serveStandInWeb } from '../support/stand-in-web.js'
import { type ArchivedPage, type Pywb, servePywb } from './pywb.js'

const page = 'http://news.example/2012/bridge'
const title = 'New bridge over the river opens'
const prose =
  'The new bridge over the river was opened to traffic on Tuesday by the mayor. '.repeat(8)
const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${prose}</p></body></html>`
const gone = '<html><head><title>404 Not Found</title></head><body><h1>Not found</h1></body></html>'

const captures: readonly ArchivedPage[] = [
  { url: page, timestamp: '20120510101112', body },
  { url: page, timestamp: '20130510101112', body, revisit: true },
  { url: 'http://news.example/same', timestamp: '20120701000000', body, revisit: page },
  { url: page, timestamp: '20150510101112', status: 404, body: gone },
  { url: 'http://news.example/old', timestamp: '20120601000000', status: 301, location: page },
  {
    url: 'http://news.example/home-bound',
    timestamp: '20120601000000',
    status: 302,
    location: 'http://news.example/',
  },
  {
    url: 'http://news.example/',
    timestamp: '20120601000000',
    body: '<title>Example News</title><p>Today',
  },
  { url: 'http://news.example/soft', timestamp: '20120601000000', body: gone },
  {
    url: 'http://news.example/old',
    timestamp: '20130601000000',
    status: 301,
    location: page,
    revisit: true,
  },
  { url: 'http://news.example/far', timestamp: '20120601000001', status: 302, location: '/old' },
  { url: 'http://news.example/ring', timestamp: '20120601000000', status: 302, location: '/ring/' },
  {
    url: 'http://news.example/ring/',
    timestamp: '20120601000000',
    status: 302,
    location: '/ring2',
  },
  { url: 'http://news.example/ring2', timestamp: '20120601000000', status: 302, location: '/ring' },
  {
    url: 'http://news.example/to-gone',
    timestamp: '20120601000000',
    status: 301,
    location: '/410',
  },
  { url: 'http://news.example/410', timestamp: '20120601000000', status: 410, body: gone },
  { url: 'http://news.example/packed', timestamp: '20120601000000', body, packed: true },
  { url: 'http://news.example/caf%C3%A9?b=2&a=1', timestamp: '20120601000000', body },
  { url: 'https://www.news.example/secure/', timestamp: '20120601000000', body },
]

let pywb: Pywb
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'veracite-kept-'))
  pywb = await servePywb(captures, [await recordKept()])
}, 60_000)
afterAll(async () => {
  await pywb.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Checks a living page, and keeps the exchange: the recording is an archive too. */
async function recordKept(): Promise<string> {
  const pages = [{ url: 'http://kept.example/story', title: 'A story that was kept' }]
  const site = await serveStandInWeb({ pages, snapshots: [] })
  const file = join(folder, 'evidence.warc.gz')
  await runVeracite(
    [
      'check',
      '-',
      '--no-config',
      '--archive=none',
      `--connect-to=:80:127.0.0.1:${site.httpPort}`,
      `--record=${file}`,
    ],
    { input: '{{cite web |title=A story that was kept |url=http://kept.example/story}}' },
  )
  await site.close()
  return file
}

const shared = { transport: createFetchTransport(), clock: systemClock }
const mine = () =>
  createMementoClient({ ...shared, name: 'mine', endpoint: pywb.collection, budget: unspaced() })

describe('a real pywb', () => {
  it('tells of its captures by its index, revisits and errors included', async () => {
    const client = createWaybackClient({
      ...shared,
      cdxUrl: `${pywb.collection}cdx`,
      budget: unspaced(),
    })
    const rows = []
    for await (const part of client.captures({ url: page }))
      if ('rows' in part) rows.push(...part.rows)
    expect(rows.map(({ timestamp, status, revisit }) => [timestamp, status, revisit])).toEqual([
      ['20120510101112', 200, false],
      ['20130510101112', undefined, true],
      ['20150510101112', 404, false],
    ])
    const copies = await client.list({ url: page, timestamp: '20140101' })
    expect(copies.kind === 'found' && copies.snapshots.map(({ timestamp }) => timestamp)).toEqual([
      '20130510101112',
      '20120510101112',
    ])
  })

  it('is asked for parts of its index', async () => {
    const client = createWaybackClient({
      ...shared,
      cdxUrl: `${pywb.collection}cdx`,
      budget: unspaced(),
    })
    const list = async (query: CdxQuery, by: 'captures' | 'pages' = 'captures') => {
      const rows: string[] = []
      for await (const part of client[by](query))
        if ('rows' in part) rows.push(...part.rows.map((row) => `${row.timestamp} ${row.original}`))
        else throw new Error(part.reason)
      return rows
    }
    const [first, second, third] = await list({ url: page })
    expect(await list({ url: page, from: '2013', to: '2014' })).toEqual([second])
    expect(await list({ url: page, closest: '20140901', limit: 1 })).toEqual([third])
    expect(await list({ url: page, filters: ['!=status:404'] })).toEqual([first, second])
    expect(await list({ url: page }, 'pages')).toEqual([first, second, third])
    const below = await list({ url: 'http://news.example/ring', matchType: 'prefix' })
    expect(below).toHaveLength(3)
    expect(await list({ url: 'news.example', matchType: 'host' })).toHaveLength(captures.length)
    expect(await list({ url: 'http://news.example/never' })).toEqual([])
  })

  it('tells a captured error from a copy that it does not have, and sends on as was captured', async () => {
    const ask = async (timestamp: string, original: string) => {
      const url = mine().rawUrl({ timestamp, original })
      const { status, headers } = await shared.transport.exchange(
        { method: 'GET', url, headers: {} },
        {},
      )
      return [status, headers.some(([name]) => name === 'memento-datetime')]
    }
    expect(await ask('20150510101112', page)).toEqual([404, true])
    expect(await ask('20120510101112', 'http://news.example/never')).toEqual([404, false])
    expect(await ask('20120601000000', 'http://news.example/old')).toEqual([301, true])
    expect(await ask('20120601000000', 'http://news.example/410')).toEqual([410, true])
  })

  it('chooses the nearest copy at its TimeGate, and lists all in its TimeMap', async () => {
    const near = await mine().nearest({ url: page, timestamp: '20120601' })
    expect(near).toMatchObject({ kind: 'found', snapshots: [{ timestamp: '20120510101112' }] })
    const list = await mine().list({ url: page, timestamp: '20120601' })
    expect(list.kind === 'found' && list.snapshots.map(({ timestamp }) => timestamp)).toEqual([
      '20120510101112',
      '20130510101112',
      '20150510101112',
    ])
    expect(await mine().nearest({ url: 'http://news.example/never' })).toEqual({ kind: 'none' })
  })

  it('gives copies as they were captured, a revisit with the body that it stands for', async () => {
    for (const timestamp of ['20120510101112', '20130510101112']) {
      const url = mine().rawUrl({ timestamp, original: page })
      const response = await shared.transport.exchange({ method: 'GET', url, headers: {} }, {})
      expect(response.status).toBe(200)
      expect(response.headers.find(([name]) => name === 'memento-datetime')?.[1]).toContain(
        timestamp.slice(0, 4),
      )
      expect(new TextDecoder().decode(response.body)).toBe(body)
      expect(readPage(response, page).title).toBe(title)
    }
  })
})

describe('veracite check --archive memento:mine=…', () => {
  let site: ServedWeb
  beforeAll(async () => {
    // Every host answers, and none has any page.
    site = await serveStandInWeb({ pages: [], snapshots: [] })
  })
  afterAll(() => site.close())

  function check(text: string) {
    return runVeracite(
      [
        'check',
        'a.wiki',
        '--no-config',
        '--format=json',
        '--archive=none',
        `--archive=memento:mine=${pywb.collection}`,
        `--connect-to=news.example:80:127.0.0.1:${site.httpPort}`,
        `--connect-to=kept.example:80:127.0.0.1:${site.httpPort}`,
      ],
      { cwd: makeFolder({ 'a.wiki': text }) },
    )
  }

  const cases = [
    [
      `{{cite web |title=${title} |url=${page} |access-date=1 June 2012}}`,
      'rescuable available 20120510101112',
    ],
    [
      `{{cite web |title=${title} |url=${page} |access-date=1 June 2014}}`,
      'rescuable available 20130510101112',
    ],
    [
      `{{cite web |title=${title} |url=${page} |access-date=1 June 2016}}`,
      'rescuable available 20130510101112',
    ],
    [
      `{{cite web |title=${title} |url=${page} |archive-url=MINE20120510101112/${page} |archive-date=2012-05-10}}`,
      'rescued cited 20120510101112',
    ],
    [
      `{{cite web |title=${title} |url=${page} |archive-url=MINE20150510101112/${page} |archive-date=2015-05-10}}`,
      'rescuable broken 20130510101112',
    ],
    [
      `{{cite web |title=${title} |url=${page} |archive-url=MINE20120510101112/${page} |archive-date=2010-05-10}}`,
      'rescuable mismatch 20130510101112',
    ],
    [
      `{{cite web |title=${title} |url=http://news.example/old}}`,
      'rescuable available 20130601000000',
    ],
    [
      `{{cite web |title=${title} |url=http://news.example/old |access-date=1 August 2013}}`,
      'rescuable available 20130601000000',
    ],
    [
      `{{cite web |title=${title} |url=http://news.example/old |archive-url=MINE20120601000000/http://news.example/old |archive-date=1 June 2012}}`,
      'rescued cited 20120601000000',
    ],
    [
      `{{cite web |title=${title} |url=http://news.example/far}}`,
      'rescuable available 20120601000001',
    ],
    [
      `{{cite web |title=${title} |url=http://news.example/packed}}`,
      'rescuable available 20120601000000',
    ],
    [
      `{{cite web |title=${title} |url=http://news.example/café?a=1&b=2}}`,
      'rescuable available 20120601000000',
    ],
    [
      `{{cite web |title=${title} |url=http://news.example/secure |access-date=1 August 2014}}`,
      'rescuable available 20120601000000',
    ],
    [
      `{{cite web |title=${title} |url=http://news.example/same}}`,
      'rescuable available 20120701000000',
    ],
    [
      `{{cite web |title=${title} |url=${page} |archive-url=MINE20120510101112id_/${page}}}`,
      'rescued cited 20120510101112',
    ],
    [
      `{{cite web |title=${title} |url=${page} |archive-url=MINE2012/${page}}}`,
      // Of a year pywb gives the copy nearest its end.
      'rescued cited 20130510101112',
    ],
    [
      `{{cite web |title=${title} |url=${page} |archive-url=MINE20120510101112/http://news.example/soft}}`,
      'rescuable broken 20130510101112',
    ],
    [
      '{{cite web |title=Never |url=http://news.example/never |archive-url=MINE20120510101112/http://news.example/never}}',
      'lost broken -',
    ],
    [
      '{{cite web |title=A ring |url=http://news.example/ring |archive-url=MINE20120601000000/http://news.example/ring}}',
      'lost broken -',
    ],
    ['{{cite web |title=Gone by then |url=http://news.example/to-gone}}', 'lost none -'],
    ['{{cite web |title=Never home |url=http://news.example/home-bound}}', 'lost none -'],
    ['{{cite web |title=A soft one |url=http://news.example/soft}}', 'lost none -'],
    ['{{cite web |title=Never there |url=http://news.example/never}}', 'lost none -'],
  ] as const

  it('finds what a recording of its own kept', async () => {
    const near = await mine().nearest({ url: 'http://kept.example/story' })
    const timestamp = near.kind === 'found' ? near.snapshots[0]?.timestamp : undefined
    const { stdout } = await check(
      '{{cite web |title=A story that was kept |url=http://kept.example/story}}',
    )
    expect(timestamp).toMatch(/^20\d{12}$/)
    expect(summarize(stdout)).toEqual([`rescuable available ${timestamp}`])
  })

  it('finds, verifies and refuses copies', async () => {
    const text = cases.map(([cite]) => cite.replace('MINE', pywb.collection)).join('\n')
    const { stdout } = await check(text)
    expect(summarize(stdout)).toEqual(cases.map(([, expected]) => expected))
  })
})

function summarize(report: string): readonly string[] {
  const [file] = JSON.parse(report).files
  return file.citations.map(
    ({ health, sources: [{ archive }] }: ReportedCitation) =>
      `${health} ${archive.status} ${archive.timestamp ?? '-'}`,
  )
}

interface ReportedCitation {
  readonly health: string
  readonly sources: readonly [
    { readonly archive: { readonly status: string; readonly timestamp?: string } },
  ]
}

/** An archive of one's own bears what it is asked. */
function unspaced() {
  return createArchiveBudget({ interval: 0, clock: systemClock })
}
