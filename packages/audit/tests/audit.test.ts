import { setTimeout } from 'node:timers/promises'
import { TransportError } from '@veracite/archives'
import type { HttpRequest, HttpResponse, Transport } from '@veracite/core'
import { parse as parseCsv } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import {
  type AuditOptions,
  audit,
  closeDatabase,
  type ExportFormat,
  exportTable,
  openDatabase,
} from '../src/index.ts'
import { type CorpusArticle, readArticles } from '../src/inputs.ts'
import { citationsOf, isArticle, makeDump } from './support/made-up-dump.ts'

const pages = 60
const dump = makeDump({ pages })
const numbers = Array.from({ length: pages }, (_, index) => index + 1).filter(isArticle)
const citations = numbers.reduce((sum, number) => sum + citationsOf(number), 0)
/** Every third citation of an article has a copy, the first among them. */
const copies = numbers.reduce((sum, number) => sum + Math.ceil(citationsOf(number) / 3), 0)

async function* fromDump(text = dump): AsyncGenerator<CorpusArticle> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text)
  }
  yield* readArticles(bytes(), { name: 'd', threads: 1 })
}

async function* fromTexts(texts: Readonly<Record<string, string>>): AsyncGenerator<CorpusArticle> {
  for (const [path, text] of Object.entries(texts)) yield { path, text, syntax: 'wikitext' }
}

function optionsFor(
  database: AuditOptions['database'],
  articles: () => AsyncIterable<CorpusArticle>,
): AuditOptions {
  return { database, inputs: 'd', articles, parse: {}, version: '1', threads: 1 }
}

/** Titles every page after its address, but for those called `gone`. */
function createWeb(): Transport & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    async exchange({ url }: HttpRequest): Promise<HttpResponse> {
      asked.push(url)
      const isGone = url.includes('gone') || !url.includes('page')
      return {
        status: isGone ? 404 : 200,
        statusText: '',
        httpVersion: '1.1',
        headers: [['content-type', 'text/html']],
        body: Buffer.from('<title>A page of words</title><h1>A page of words</h1><p>Words.'),
        truncated: false,
      }
    },
  }
}

describe('audit', () => {
  it('counts articles, citations and the copies that they cite', async () => {
    const database = openDatabase(':memory:')
    const summary = await audit(optionsFor(database, () => fromDump()))
    expect(summary).toMatchObject({
      pages: numbers.length,
      checked: 0,
      totals: { citations, withUrl: citations, withCopy: copies },
      archives: { rows: [{ name: 'wayback', citations: copies }], total: 1 },
      templates: { rows: [{ name: 'cite web', citations }], total: 1 },
    })
    expect(summary.ages.find(({ name }) => name === 'up to a year after')?.count).toBe(copies)
    expect(summary.articles.total).toBe(numbers.filter((number) => citationsOf(number) > 0).length)
    expect(summary.years.rows.map(({ name }) => name)).toEqual(
      summary.years.rows.map(({ name }) => name).toSorted(),
    )
    closeDatabase(database)
  })

  it('sees in the next run what is new, changed or gone, and reads nothing else again', async () => {
    const database = openDatabase(':memory:')
    const cite = (title: string): string => `{{cite web |title=${title} |url=http://x.example/}}`
    const run = async (texts: Readonly<Record<string, string>>) => {
      let read = 0
      const summary = await audit({
        ...optionsFor(database, () => fromTexts(texts)),
        onRead: (progress) => {
          read = progress.citations
        },
      })
      return { citations: summary.totals.citations, pages: summary.pages, read }
    }
    const first = { a: cite('A'), b: cite('B') + cite('B2'), c: cite('C') }
    expect(await run(first)).toEqual({ pages: 3, citations: 4, read: 4 })
    expect(await run(first)).toEqual({ pages: 3, citations: 4, read: 0 })
    expect(await run({ a: first.a, b: cite('B'), d: cite('D') })).toEqual({
      pages: 3,
      citations: 3,
      read: 2,
    })
    closeDatabase(database)
  })

  it('goes on where it was interrupted', async () => {
    const database = openDatabase(':memory:')
    const interruption = new AbortController()
    const partial = await audit({
      ...optionsFor(database, () => fromDump(makeDump({ pages: 600 }))),
      signal: interruption.signal,
      onRead: () => interruption.abort(),
    })
    expect(partial.notices).toMatchObject([{ id: 'interrupted' }])
    expect(partial.pages).toBeLessThan(400)
    const whole = await audit(optionsFor(database, () => fromDump(makeDump({ pages: 600 }))))
    expect(whole.notices).toEqual([])
    const other = openDatabase(':memory:')
    expect(whole).toEqual(await audit(optionsFor(other, () => fromDump(makeDump({ pages: 600 })))))
    closeDatabase(other)
    closeDatabase(database)
  })

  it('asks what became of each source once, and keeps it', async () => {
    const database = openDatabase(':memory:')
    const texts = {
      a: '{{cite web |title=A page of words |url=http://x.example/page}} {{cite book |title=Paper}}',
      b: '{{cite web |title=A page of words |url=http://x.example/gone}} {{cite web |title=A page of words |url=http://x.example/page}}',
    }
    const web = createWeb()
    const check = { transport: web, archives: {}, hostInterval: 0 }
    const summary = await audit({ ...optionsFor(database, () => fromTexts(texts)), check })
    expect(summary.checked).toBe(4)
    expect(summary.totals.health).toMatchObject({ unknown: 3, 'offline-source': 1 })
    const live = database
      .prepare(
        'SELECT live_status, count(*) AS n FROM audit_sources GROUP BY live_status ORDER BY 1',
      )
      .all()
    expect(live).toMatchObject([
      { live_status: null, n: 1 },
      { live_status: 'alive', n: 2 },
      { live_status: 'dead', n: 1 },
    ])
    expect(web.asked.filter((url) => url.endsWith('/page'))).toHaveLength(1)
    closeDatabase(database)
  })
})

describe('an audit that cannot ask for everything', () => {
  const texts = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `a${index}`,
      `{{cite web |title=A page of words |url=http://x${index}.example/page}}`,
    ]),
  )
  const runWith = (database: AuditOptions['database'], check: AuditOptions['check']) =>
    audit({ ...optionsFor(database, () => fromTexts(texts)), check: { ...check, archives: {} } })

  /** Answers so many requests, then loses the network. */
  function createWeakNetwork(answers: number): ReturnType<typeof createWeb> {
    const web = createWeb()
    return {
      ...web,
      async exchange(request, options) {
        const isProbe = /wikipedia|archive|iana/.test(request.url)
        if (isProbe || web.asked.length >= answers)
          throw new TransportError('dns-failure', 'no such network')
        return web.exchange(request, options)
      },
    }
  }

  it.each([0, 10])('keeps no verdict for want of a network after %i answers', async (answers) => {
    const database = openDatabase(':memory:')
    const weak = createWeakNetwork(answers)
    const limits = { hostInterval: 0, concurrency: 1, retries: 0 }
    const partial = await runWith(database, { transport: weak, ...limits })
    expect(partial.notices).toMatchObject([{ id: 'offline' }])
    expect(partial.checked).toBe(answers)
    const web = createWeb()
    const whole = await runWith(database, { transport: web, ...limits })
    expect(whole).toMatchObject({ notices: [], checked: 30 })
    expect(web.asked.filter((url) => url.endsWith('/page'))).toHaveLength(30 - answers)
    closeDatabase(database)
  })

  it('spends its time once for all, and leaves the rest to the next run', async () => {
    const database = openDatabase(':memory:')
    const web = createWeb()
    const slow: Transport = {
      exchange: async (request, options) => {
        await setTimeout(40)
        return web.exchange(request, options)
      },
    }
    const check = { transport: slow, hostInterval: 0, concurrency: 1, timeBudget: 300 }
    const partial = await runWith(database, check)
    expect(partial.notices).toMatchObject([{ id: 'budget-spent' }])
    expect(partial.checked).toBeLessThan(30)
    const whole = await runWith(database, { transport: web, hostInterval: 0 })
    expect(whole).toMatchObject({ notices: [], checked: 30 })
    closeDatabase(database)
  })
})

describe('exportTable', async () => {
  const database = openDatabase(':memory:')
  const text = `{{cite web |title=A "quoted", title |url=http://x.example/ |date=2012 |archive-url=https://web.archive.org/web/20130101000000/http://x.example/}}
{{cite book |title==1+1 |author=Ä}}`
  await audit(optionsFor(database, () => fromTexts({ 'a,b': text })))
  const write = (format: ExportFormat): Buffer =>
    Buffer.concat([...exportTable(database, 'd', format)])

  it('writes NDJSON', () => {
    const rows = write('ndjson')
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows).toMatchObject([
      { path: 'a,b', template: 'cite web', year: 2012, archive: 'wayback', archived: '2013-01-01' },
      { template: 'cite book', title: '=1+1', url: null, fields: { author: 'Ä' } },
    ])
  })

  it('writes CSV in which no text is a formula', () => {
    const rows = parseCsv(write('csv'), { columns: true })
    expect(rows).toMatchObject([
      { path: 'a,b', title: 'A "quoted", title', year: '2012' },
      { title: "'=1+1", year: '', url: '' },
    ])
  })

  it('writes Parquet', async () => {
    const bytes = write('parquet')
    const file = Uint8Array.from(bytes).buffer
    expect(await parquetReadObjects({ file })).toMatchObject([
      { path: 'a,b', title: 'A "quoted", title', year: 2012, archived: new Date('2013-01-01') },
      { title: '=1+1', year: null, url: null, archived: null, checked_at: null },
    ])
  })
})
