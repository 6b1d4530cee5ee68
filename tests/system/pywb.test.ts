import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
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
      'rescuable available 20120601000000',
    ],
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
