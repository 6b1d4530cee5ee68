import type { EvidenceStore, LiveVerdict } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { cite } from '../citations.ts'
import { createFakeClock } from '../fake-clock.ts'
import { collect, describeLive, serveAnswers } from '../run-check.ts'
import { type Answer, page, prose } from '../scenarios/answers.ts'

const day = 86_400_000
const start = Date.UTC(2026, 0, 1, 10)

const url = 'http://site.example/story'
const alive: Answer = {
  headers: { 'content-type': 'text/html' },
  body: `<title>The well</title><h1>The well</h1><p>${'Water from the hill. '.repeat(40)}</p>`,
}
const refusing: Answer = { status: 403 }
const failing: Answer = { status: 500 }

interface Site {
  /** How the page answers; `undefined` where nothing listens. */
  answer: Answer | undefined
  requests: number
  /** Checks the page so many days after the start. */
  check(daysLater: number, options?: Parameters<typeof collect>[1]): Promise<LiveVerdict>
  readonly store: EvidenceStore
}

async function openSite(answer: Answer | undefined): Promise<Site> {
  const store = createMemoryStore()
  const server = await serveAnswers(() => {
    site.requests++
    return { '*': site.answer ?? failing }
  })
  const site: Site = {
    answer,
    requests: 0,
    store,
    async check(daysLater, options) {
      const port = site.answer === undefined ? 1 : server.port
      const [verdict] = await collect([cite({ url, title: 'The well' })], {
        store,
        clock: createFakeClock(start + daysLater * day),
        connectTo: [`site.example:80:127.0.0.1:${port}`],
        retries: 0,
        timeout: 20_000,
        ...options,
      })
      if (verdict === undefined) throw new Error('there is no verdict')
      return verdict.live
    },
  }
  return site
}

/** `status reason` after each of some checks, on these days. */
async function checkOn(site: Site, days: readonly number[]): Promise<string[]> {
  const told: string[] = []
  for (const daysLater of days) told.push(describeLive(await site.check(daysLater)))
  return told
}

describe('what was observed', () => {
  it('counts for as long as is said, and is judged anew', async () => {
    const site = await openSite(alive)
    const first = await site.check(0)
    expect(await site.check(0.9)).toEqual(first)
    expect(site.requests).toBe(1)
    await site.check(1)
    expect(site.requests).toBe(2)
    await site.check(5, { maxAge: 6 * day })
    expect(site.requests).toBe(2)
    await site.check(5, { maxAge: 0 })
    expect(site.requests).toBe(3)
  })

  it.each([
    ['unstable', failing, 2],
    ['rate-limited', { status: 429 }, 2],
    ['blocked', refusing, 1],
    ['dead', { status: 404 }, 1],
  ])('is served of pages that are %s, or not', async (_, answer, requests) => {
    const site = await openSite(answer)
    await checkOn(site, [0, 0.1])
    expect(site.requests).toBe(requests)
  })

  it('is not served any more where a later look came to nothing', async () => {
    const site = await openSite(alive)
    await site.check(0)
    site.answer = failing
    await site.check(0.1, { maxAge: 0 })
    expect(describeLive(await site.check(0.2))).toBe('unstable http-500')
  })

  it('is not served where it seems to be of the future', async () => {
    const site = await openSite(alive)
    await checkOn(site, [10, 2])
    expect(site.requests).toBe(2)
  })

  it('is written but not read where a run is to stand for itself', async () => {
    const site = await openSite(alive)
    await site.check(0)
    await site.check(0.1, { storeAccess: 'write' })
    expect(site.requests).toBe(2)
    site.answer = failing
    for (const days of [1, 4, 7]) {
      const live = await site.check(days, { storeAccess: 'write' })
      expect([live.status, live.evidence?.failures]).toEqual(['unstable', undefined])
    }
    expect(describeLive(await site.check(7))).toBe('dead http-500')
  })

  it('is kept without the credentials in addresses', async () => {
    const site = await openSite({
      status: 302,
      headers: { location: 'http://user:secret@site.example/story' },
    })
    await site.check(0)
    const record = await site.store.read('page', url)
    expect(record?.value).toContain('redirect-loop')
    expect(record?.value).not.toContain('secret')
  })

  it('does without a store that fails, and says so once', async () => {
    const site = await openSite(alive)
    const fail = async (): Promise<never> => {
      throw new StoreError('full', 'no space left')
    }
    const notices: string[] = []
    const store = { ...site.store, write: fail }
    const live = await site.check(0, { store, onNotice: ({ message }) => notices.push(message) })
    expect(describeLive(live)).toBe('alive ok')
    expect(notices).toEqual(['the store fails, and what is observed is not kept: no space left'])
  })

  it('is asked anew where a record is not what it should be', async () => {
    const site = await openSite(alive)
    for (const value of ['{"evidence":', 'null', '[]', '{"evidence":{"hops":1},"checkedAt":"x"}']) {
      await site.store.write('page', url, { at: start, value })
      expect(describeLive(await site.check(0.1))).toBe('alive ok')
    }
    expect(site.requests).toBe(4)
  })
})

describe('failures', () => {
  it.each([
    ['http-500', failing],
    ['connection-refused', undefined],
  ])('of a page make it dead at the third, three days apart (%s)', async (reason, answer) => {
    const site = await openSite(answer)
    expect(await checkOn(site, [0, 3, 5])).toEqual(Array(3).fill(`unstable ${reason}`))
    const live = await site.check(6)
    expect(describeLive(live)).toBe(`dead ${reason}`)
    expect(live.evidence?.failures?.map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-01-01',
      '2026-01-04',
      '2026-01-06',
      '2026-01-07',
    ])
  })

  it('follow another rule where one is given', async () => {
    const site = await openSite(failing)
    const strikes = { count: 2, days: 10 }
    expect(describeLive(await site.check(0, { strikes }))).toBe('unstable http-500')
    expect(describeLive(await site.check(9, { strikes }))).toBe('unstable http-500')
    expect(describeLive(await site.check(10, { strikes }))).toBe('dead http-500')
  })

  it('of one day count once', async () => {
    const site = await openSite(failing)
    await checkOn(site, [0, 0.1, 0.2, 0.3, 3, 3.1, 3.2])
    expect((await site.check(3.3)).evidence?.failures?.length).toBe(2)
  })

  it('are forgiven when the page answers', async () => {
    const site = await openSite(failing)
    await checkOn(site, [0, 3])
    site.answer = alive
    expect(describeLive(await site.check(6))).toBe('alive ok')
    site.answer = failing
    expect(await checkOn(site, [9, 12])).toEqual(['unstable http-500', 'unstable http-500'])
    expect(describeLive(await site.check(15))).toBe('dead http-500')
  })

  it('are neither added to nor forgiven by a refusal', async () => {
    const site = await openSite(failing)
    await checkOn(site, [0, 3])
    site.answer = refusing
    expect(await checkOn(site, [6, 9])).toEqual(['blocked bot-wall', 'blocked bot-wall'])
    site.answer = failing
    expect(describeLive(await site.check(12))).toBe('dead http-500')
  })

  it('count for less while the clock is wrong, and never for more', async () => {
    const site = await openSite(failing)
    await checkOn(site, [1000, 2000])
    expect(await checkOn(site, [0, 1, 3])).toEqual(Array(3).fill('unstable http-500'))
    expect(describeLive(await site.check(6))).toBe('dead http-500')
  })

  it.each([
    ['that promise to be back', { status: 503, headers: { 'retry-after': '99999' } }],
    ['that are about the request', { status: 501 }],
    ['that come with the cited page', { ...page('The well'), status: 500 }],
    ['that come with an article', { ...page('Another', prose.repeat(6)), status: 500 }],
    ['that are redirects in a ring', { status: 302, headers: { location: '/story' } }],
  ])('%s never add up', async (_, answer: Answer) => {
    const site = await openSite(answer)
    for (const told of await checkOn(site, [0, 10, 20, 30, 40, 50])) {
      expect(told).toMatch(/^(?:unstable|blocked) /)
    }
  })

  it('that robots meet at living sites too must last a month', async () => {
    const site = await openSite({ status: 503 })
    expect(await checkOn(site, [0, 10, 20, 29])).toEqual(Array(4).fill('unstable http-503'))
    expect(describeLive(await site.check(30))).toBe('dead http-503')
  })

  it('on this side never add up', async () => {
    const site = await openSite(undefined)
    const proxyFor = () => 'http://127.0.0.1:1'
    for (const days of [0, 10, 20, 30]) {
      expect((await site.check(days, { proxyFor })).status).toBe('unstable')
    }
    const silent = { connectTo: [], transport: silentTransport }
    for (const days of [40, 50, 60]) {
      expect((await site.check(days, silent)).status).toBe('unchecked')
    }
    expect(await site.store.read('failures', url)).toBeUndefined()
  })

  it('do not count where the network went with them', async () => {
    const site = await openSite(failing)
    let answers = 1
    const transport = {
      async exchange() {
        if (answers-- <= 0)
          throw Object.assign(new Error('nothing'), { reason: 'connection-reset' })
        return { ...emptyAnswer, status: 200 }
      },
    }
    const first = cite({ url: 'http://other.example/', title: 'Other' }, 'c0')
    for (const days of [0, 10, 20, 30]) {
      answers = 1
      const verdicts = await collect([first, cite({ url })], {
        store: site.store,
        clock: createFakeClock(start + days * day),
        transport,
        concurrency: 1,
        retries: 0,
        timeout: 20_000,
      })
      expect(verdicts.map(({ live }) => live.status)).not.toContain('dead')
    }
    expect(await site.store.read('failures', url)).toBeUndefined()
  })

  it('of pages that were not asked, as their host let others time out, do not count', async () => {
    const store = createMemoryStore()
    const transport = {
      async exchange(): Promise<never> {
        throw Object.assign(new Error('too slow'), { reason: 'timeout' })
      },
    }
    const urls = Array.from({ length: 8 }, (_, index) => `${url}/${index}`)
    const verdicts = await collect(
      urls.map((address, index) => cite({ url: address }, `c${index}`)),
      {
        store,
        clock: createFakeClock(start),
        transport,
        connectTo: ['site.example:80:127.0.0.1:1'],
        hostConcurrency: 1,
        retries: 0,
        timeout: 20_000,
      },
    )
    expect(verdicts.map(({ live }) => live.reason)).toEqual(Array(8).fill('timeout'))
    const records = await Promise.all(urls.map((address) => store.read('failures', address)))
    expect(records.filter((record) => record !== undefined)).toHaveLength(4)
  })

  it('by impatience do not count', async () => {
    const site = await openSite(alive)
    const transport = {
      async exchange(): Promise<never> {
        throw Object.assign(new Error('too slow'), { reason: 'timeout' })
      },
    }
    for (const days of [0, 10, 20, 30]) {
      const live = await site.check(days, { transport, timeout: 2000 })
      expect(describeLive(live)).toBe('unstable timeout')
    }
    for (const days of [40, 50, 69]) {
      expect(describeLive(await site.check(days, { transport }))).toBe('unstable timeout')
    }
    expect(describeLive(await site.check(70, { transport }))).toBe('dead timeout')
  })
})

const emptyAnswer = {
  statusText: '',
  httpVersion: '1.1',
  headers: [],
  body: new TextEncoder().encode('<title>Other</title><p>Other</p>'),
  truncated: false,
}

const silentTransport = {
  async exchange(): Promise<never> {
    throw Object.assign(new Error('no network'), { reason: 'dns-failure' })
  },
}
