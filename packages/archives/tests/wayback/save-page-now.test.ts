import { afterEach, describe, expect, it } from 'vitest'
import {
  createFetchTransport,
  createSavePageNow,
  type SavePageNowOptions,
} from '../../src/index.ts'
import {
  type ArchiveServer,
  type ArchiveServerOptions,
  startArchiveServer,
} from '../support/archive-server.ts'
import { createFakeClock } from '../support/fake-clock.ts'

const servers: ArchiveServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function setUp(options: ArchiveServerOptions, more: Partial<SavePageNowOptions> = {}) {
  const server = await startArchiveServer(options)
  servers.push(server)
  const clock = createFakeClock()
  const shared = { origin: server.origin, transport: createFetchTransport(), clock }
  return { server, clock, client: createSavePageNow({ ...shared, ...more }) }
}

const url = 'http://example.com/'
const success = { status: 'success', timestamp: '20260101000000', original_url: url }

describe('createSavePageNow', () => {
  it('orders a copy and waits for it', async () => {
    const { client, server } = await setUp({ jobs: [{ status: 'pending' }, success] })
    expect(await client.save({ url })).toEqual({
      kind: 'saved',
      snapshot: {
        archive: 'wayback',
        url: `${server.origin}/web/20260101000000/${url}`,
        timestamp: '20260101000000',
        original: url,
      },
    })
    expect(server.requests).toEqual([
      'POST /save',
      'GET /save/status/job-1',
      'GET /save/status/job-1',
    ])
  })

  it('tells what was refused', async () => {
    const jobs = [{ status: 'error', status_ext: 'error:blocked-url', message: 'no' }]
    const { client } = await setUp({ jobs })
    expect(await client.save({ url })).toEqual({
      kind: 'refused',
      reason: 'blocked-url',
      isTemporary: false,
    })
  })

  it.each([
    ['error:user-session-limit', true],
    ['error:celery', true],
    ['error:read-timeout', true],
    ['error:too-many-daily-captures', false],
    ['error:not-found', false],
    ['error:blocked-client-ip', false],
  ])('knows whether %s may pass', async (refusal, isTemporary) => {
    const { client } = await setUp({ refusals: { [url]: refusal } })
    expect(await client.save({ url })).toMatchObject({ kind: 'refused', isTemporary })
  })

  it('orders nothing where the archive has a copy of late', async () => {
    const captures = [{ timestamp: '20251231230000', original: url }]
    const { client, server } = await setUp({ captures })
    expect(await client.save({ url, ifNotArchivedWithin: '30d' })).toMatchObject({
      kind: 'refused',
      reason: 'recently-archived',
    })
    expect(server.orders).toEqual([])
  })

  it('tells what the account may still order', async () => {
    const { client } = await setUp({})
    expect(await client.allowance()).toEqual({ kind: 'allowance', available: 5, leftToday: 78 })
    const failing = await setUp({ faults: { status: ['html'] } })
    expect(await failing.client.allowance()).toMatchObject({ kind: 'unavailable' })
    const unknown = await setUp({ faults: { status: [{ status: 401 }] } })
    expect(await unknown.client.allowance()).toEqual({ kind: 'allowance' })
  })

  it('gives the number of an order before it follows it', async () => {
    const { client, server } = await setUp({})
    const seen: string[] = []
    const onOrdered = async (jobId: string) => {
      seen.push(jobId, String(server.requests.length))
    }
    expect(await client.save({ url, onOrdered })).toMatchObject({ kind: 'saved' })
    expect(seen).toEqual(['job-1', '1'])
  })

  it('leaves an order that takes long, to be followed later', async () => {
    const { client, server } = await setUp({ jobs: [{ status: 'pending' }] }, { patience: 20_000 })
    expect(await client.save({ url })).toEqual({ kind: 'pending', jobId: 'job-1' })
    expect(server.requests.length).toBeLessThan(8)
    expect(await client.follow('job-1')).toEqual({ kind: 'pending', jobId: 'job-1' })
  })

  it.each([
    ['401', { status: 401 }, { kind: 'refused', reason: 'unauthorised' }],
    ['429', { status: 429 }, { kind: 'unavailable', reason: 'rate-limited' }],
    ['HTML', 'html', { kind: 'unavailable', reason: 'unreadable-answer' }],
    ['nothing', 'empty', { kind: 'unavailable', reason: 'unreadable-answer' }],
  ] as const)('takes %s for what it is', async (_, fault, expected) => {
    const { client } = await setUp({ faults: { save: [fault] } })
    expect(await client.save({ url })).toMatchObject(expected)
  })

  it('sends its keys and what is wanted', async () => {
    const seen: unknown[] = []
    const transport = createFetchTransport()
    const spy: SavePageNowOptions['transport'] = {
      exchange(request, options) {
        seen.push([request.headers['authorization'], request.body])
        return transport.exchange(request, options)
      },
    }
    const credentials = { accessKey: 'key', secret: 'secret' }
    const { client } = await setUp({ jobs: [success] }, { transport: spy, credentials })
    await client.save({ url, ifNotArchivedWithin: '30d', captureScreenshot: true })
    expect(seen[0]).toEqual([
      'LOW key:secret',
      'url=http%3A%2F%2Fexample.com%2F&skip_first_archive=1&delay_wb_availability=1&if_not_archived_within=30d&capture_screenshot=1',
    ])
  })

  it('keeps below what the archive allows', async () => {
    const { client, clock } = await setUp({ jobs: [success] }, { pollInterval: 0 })
    await client.save({ url })
    await client.save({ url })
    expect(Math.max(...clock.sleeps)).toBeGreaterThan(10_000)
  })
})
