import { createFetchTransport, createSavePageNow } from '@veracite/archives'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type ArchiveServer,
  type ArchiveServerOptions,
  startArchiveServer,
} from '../../../archives/tests/support/archive-server.ts'
import { createFakeClock } from '../../../archives/tests/support/fake-clock.ts'
import { openOrderBook } from '../../src/save/order-book.ts'
import { savePages } from '../../src/save/save-pages.ts'
import {
  type SavedSource,
  type SaveSourcesOptions,
  saveSources,
} from '../../src/save/save-sources.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'

const servers: ArchiveServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const urls = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `http://example.com/${name}`)

async function setUp(options: ArchiveServerOptions = {}) {
  const server = await startArchiveServer(options)
  servers.push(server)
  const clock = createFakeClock()
  const store = createMemoryStore()
  /** One run, as a command of its own would make it. */
  async function run(more: Partial<SaveSourcesOptions> = {}, patience = 60_000) {
    const shared = { origin: server.origin, transport: createFetchTransport(), clock, patience }
    const orders = openOrderBook({ store, clock, archive: server.origin })
    const results: SavedSource[] = []
    const options = { client: createSavePageNow(shared), orders, ...more }
    for await (const result of saveSources(urls, options)) results.push(result)
    return results.sort((a, b) => a.url.localeCompare(b.url))
  }
  return { server, clock, run }
}

const kinds = (results: readonly SavedSource[]): string[] => results.map(({ kind }) => kind)

describe('saveSources', () => {
  it('saves each page once, over all runs', async () => {
    const { server, run } = await setUp()
    const results = await run()
    expect(results[0]).toEqual({
      url: urls[0],
      kind: 'saved',
      copy: `${server.origin}/web/20260101000000/${urls[0]}`,
    })
    expect(await run()).toEqual(results)
    expect([...server.orders].sort()).toEqual(urls)
  })

  it('only tells what it would save where it is a trial', async () => {
    const { server, run } = await setUp()
    expect(await run({ mode: 'trial' })).toEqual(urls.map((url) => ({ url, kind: 'would-save' })))
    expect(server.requests).toEqual([])
  })

  it('follows in the next run what was ordered in the one before', async () => {
    const { server, run } = await setUp()
    expect(new Set(kinds(await run({}, 1)))).toEqual(new Set(['ordered']))
    const before = server.orders.length
    expect(new Set(kinds(await run()))).toEqual(new Set(['saved']))
    expect([before, server.orders.length]).toEqual([7, 7])
  })

  it('goes on where it was interrupted', async () => {
    const { server, run } = await setUp()
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 30)
    const first = await run({ signal: controller.signal })
    expect(first).toHaveLength(7)
    expect(new Set(kinds(await run()))).toEqual(new Set(['saved']))
    expect(new Set(server.orders).size).toBe(7)
    expect(server.orders.length).toBe(7)
  })

  it('leaves what the archive does not save, and asks for it no more', async () => {
    const refusals = { [urls[1] ?? '']: 'error:blocked-url' }
    const { server, run } = await setUp({ refusals })
    const results = await run()
    expect(results[1]).toEqual({ url: urls[1], kind: 'refused', reason: 'blocked-url' })
    await run()
    expect(server.orders).toHaveLength(7)
  })

  it('orders anew what failed for now', async () => {
    const refusals = { [urls[1] ?? '']: 'error:celery' }
    const { server, run } = await setUp({ refusals })
    expect((await run())[1]).toEqual({ url: urls[1], kind: 'left', reason: 'celery' })
    await run()
    expect(server.orders.filter((url) => url === urls[1])).toHaveLength(2)
  })

  it.each([
    ['429 without a time', { status: 429 }, 'rate-limited'],
    ['429 with a time', { status: 429, retryAfter: '3600' }, 'rate-limited'],
    ['503 with a time', { status: 503, retryAfter: '3600' }, 'http-503'],
    ['401', { status: 401 }, 'unauthorised'],
  ] as const)('stops ordering at %s, and leaves the rest', async (_, fault, reason) => {
    const { server, run } = await setUp({ faults: { save: [fault] } })
    const results = await run()
    expect(results.map((result) => 'reason' in result && result.reason)).toEqual(
      urls.map(() => reason),
    )
    expect(server.requests.length).toBeLessThanOrEqual(6)
  })

  it('orders no more than is left of the day, and the rest another day', async () => {
    const allowance = { daily_captures: 86, daily_captures_limit: 90 }
    const { server, run } = await setUp({ allowance })
    const first = await run()
    expect(first.filter(({ kind }) => kind === 'saved')).toHaveLength(4)
    expect(first.filter((one) => 'reason' in one && one.reason === 'daily-limit')).toHaveLength(3)
    expect(server.orders).toHaveLength(4)
    allowance.daily_captures = 0
    expect(new Set(kinds(await run()))).toEqual(new Set(['saved']))
    expect(server.orders).toHaveLength(7)
    expect(server.requests.filter((request) => request.includes('/status/user'))).toHaveLength(2)
  })

  it.each([
    ['its day is spent', { allowance: { daily_captures: 90 } }, 'daily-limit'],
    ['others use the account', { allowance: { available: 0 } }, 'user-session-limit'],
    [
      'the archive wants to be left alone',
      { faults: { status: [{ status: 429, retryAfter: '600' }] } },
      'rate-limited',
    ],
  ] as const)('orders nothing where %s', async (_, options, reason) => {
    const { server, run } = await setUp(options)
    expect((await run()).map((one) => 'reason' in one && one.reason)).toEqual(
      urls.map(() => reason),
    )
    expect(server.orders).toEqual([])
  })

  it('orders where the archive does not tell what it allows', async () => {
    const { server, run } = await setUp({ faults: { status: [{ status: 401 }, null] } })
    expect(new Set(kinds(await run()))).toEqual(new Set(['saved']))
    expect(server.orders).toHaveLength(7)
  })

  it.each(['html', 'truncated-json', 'empty', 'reset'] as const)(
    'takes %s for no answer',
    async (fault) => {
      const { run } = await setUp({ faults: { save: [fault] } })
      expect(new Set(kinds(await run()))).toEqual(new Set(['left']))
    },
  )

  it('takes a copy of late for good enough', async () => {
    const captures = urls.map((original) => ({ timestamp: '20251231000000', original }))
    const { server, run } = await setUp({ captures })
    expect(new Set((await run()).map((result) => 'reason' in result && result.reason))).toEqual(
      new Set(['recently-archived']),
    )
    expect(server.orders).toEqual([])
  })

  it('keeps to what the archive allows in a minute', async () => {
    const { clock, run } = await setUp()
    const started = clock.now()
    await run()
    expect(clock.now() - started).toBeGreaterThan(6 * 15_000)
  })
})

describe('savePages', () => {
  it('sends its keys only where nobody reads along', async () => {
    const credentials = { accessKey: 'key', secret: 'secret' }
    const archives = { wayback: 'http://archive.example' }
    await expect(savePages(urls, { archives, credentials }).next()).rejects.toMatchObject({
      code: 'insecure-archive',
    })
    await expect(savePages(urls, { archives: {} }).next()).rejects.toMatchObject({
      code: 'no-archive',
    })
  })

  it('names no private address to a public archive', async () => {
    const results: SavedSource[] = []
    for await (const result of savePages(
      ['http://10.0.0.1/secret', 'http://user:pass@example.com/x#y', 'no address'],
      { mode: 'trial' },
    ))
      results.push(result)
    expect(results).toEqual([{ url: 'http://example.com/x', kind: 'would-save' }])
  })

  it('saves with the keys of an account', async () => {
    const server = await startArchiveServer({ account: 'key:secret' })
    servers.push(server)
    const shared = { archives: { wayback: server.origin }, interval: 1 }
    const withKeys = { ...shared, credentials: { accessKey: 'key', secret: 'secret' } }
    const last = async (options: Parameters<typeof savePages>[1]) => {
      let result: SavedSource | undefined
      for await (result of savePages(['http://example.com/a'], options));
      return result
    }
    expect(await last(shared)).toMatchObject({ kind: 'left', reason: 'unauthorised' })
    expect(await last(withKeys)).toMatchObject({ kind: 'saved' })
  })
})
