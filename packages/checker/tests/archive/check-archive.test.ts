import {
  type ArchiveClient,
  type Clock,
  createFetchTransport,
  createMementoClient,
  createWaybackClient,
} from '@veracite/archives'
import type { ArchiveVerdict, Transport } from '@veracite/core'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type ArchiveServer,
  type ArchiveServerOptions,
  startArchiveServer,
} from '../../../archives/tests/support/archive-server.ts'
import { createFakeClock } from '../../../archives/tests/support/fake-clock.ts'
import { type ArchiveChecker, createArchiveChecker } from '../../src/archive/check-archive.ts'
import { isNotFoundPage } from '../../src/judge/soft-404.ts'
import { scoreTitle } from '../../src/match/score-title.ts'
import { readPage } from '../../src/page/read-page.ts'
import { createRecorder } from '../../src/replay/create-recorder.ts'
import { openReplay } from '../../src/replay/open-replay.ts'
import { changedScenarios } from './changed-scenarios.ts'
import { fieldScenarios } from './field-scenarios.ts'
import { scenarios } from './scenarios.ts'

const servers: ArchiveServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

type ClientChoice = (
  origin: string,
  shared: Parameters<typeof createWaybackClient>[0],
) => ArchiveClient[]

const waybackOnly: ClientChoice = (origin, shared) => [createWaybackClient({ ...shared, origin })]

async function setUp(
  options: ArchiveServerOptions,
  choose: ClientChoice = waybackOnly,
): Promise<{ checker: ArchiveChecker; server: ArchiveServer }> {
  const server = await startArchiveServer(options)
  servers.push(server)
  const clock = createFakeClock()
  const transport = createFetchTransport({ timeout: 2000 })
  const clients = choose(server.origin, { transport, clock })
  const tests = { readPage, isNotFoundPage, scoreTitle }
  return { server, checker: createArchiveChecker({ clients, transport, clock, ...tests }) }
}

const url = 'http://example.com/page'
const original = url
const timestamp = '20120510101112'

const unavailable = { status: 'unchecked', reason: 'archive-unavailable' }
const captures = [{ timestamp, original }]
const bad = [{ timestamp: '20120509000000', original, status: 404 }]
const far = [{ timestamp: '20260510000000', original }]

describe('createArchiveChecker', () => {
  it.each([...scenarios, ...fieldScenarios, ...changedScenarios])(
    '$name',
    async ({ server: options, question, expected }) => {
      const { checker, server } = await setUp(options)
      const verdict = await checker.check(question)
      const { url, distanceDays, ...rest } = verdict
      expect({
        ...rest,
        ...(url === undefined ? {} : { url: url.replace(server.origin, 'ORIGIN') }),
        ...(expected.distanceDays === undefined ? {} : { distanceDays }),
      }).toEqual(expected)
      expect(server.requests.filter((request) => request.includes('/save'))).toEqual([])
    },
  )

  it.each(scenarios)('replays: $name', async ({ server: options, question }) => {
    const server = await startArchiveServer(options)
    const chunks: Uint8Array[] = []
    const recorder = createRecorder({
      write: async (bytes) => {
        chunks.push(bytes)
      },
      clock: createFakeClock(),
      software: 'veracite test',
    })
    const run = (transport: Transport, clock: Clock): Promise<ArchiveVerdict> => {
      const clients = [createWaybackClient({ origin: server.origin, transport, clock })]
      const tests = { readPage, isNotFoundPage, scoreTitle }
      return createArchiveChecker({ clients, transport, clock, ...tests }).check(question)
    }
    const recorded = await run(
      recorder.wrap(createFetchTransport({ timeout: 2000 })),
      createFakeClock(),
    )
    await server.close()
    const replay = await openReplay(chunks)
    expect(await run(replay, replay.clock)).toEqual(recorded)
  })

  it('asks nothing where no archive is to be asked', async () => {
    const { checker, server } = await setUp({}, () => [])
    const verdict = await checker.check({
      url,
      archiveUrl: `https://web.archive.org/web/2012/${url}`,
    })
    expect(verdict).toEqual({ status: 'unchecked', reason: 'excluded' })
    expect(server.requests).toEqual([])
  })

  it('asks once for a copy that several citations cite', async () => {
    const { checker, server } = await setUp({ captures: [{ timestamp, original }] })
    const question = { url, archiveUrl: `https://web.archive.org/web/${timestamp}/${url}` }
    await Promise.all([checker.check(question), checker.check({ ...question, title: 'x' })])
    await checker.check(question)
    expect(server.requests).toHaveLength(1)
  })

  it('asks once for the copies of a page that several citations need', async () => {
    const { checker, server } = await setUp({ captures: [{ timestamp, original }] })
    await Promise.all([checker.check({ url }), checker.check({ url, title: 'x' })])
    expect(server.requests).toHaveLength(2)
  })

  it('asks once for the copies of a page, however its address is written', async () => {
    const { checker, server } = await setUp({ captures: [{ timestamp, original }] })
    const spellings = [url, `${url}#part`, 'HTTP://Example.com:80/page']
    await Promise.all(spellings.map((spelling) => checker.check({ url: spelling })))
    expect(server.requests).toHaveLength(2)
  })

  it('finds a copy in another archive, and knows cited copies there', async () => {
    const both: ClientChoice = (origin, shared) => [
      createWaybackClient({ ...shared, origin: `${origin}/nowhere` }),
      createMementoClient({ ...shared, name: 'mine', endpoint: `${origin}/coll/` }),
    ]
    const { checker, server } = await setUp({ captures: [{ timestamp, original }] }, both)
    const copy = `${server.origin}/coll/${timestamp}/${url}`
    expect(await checker.check({ url })).toEqual({
      status: 'available',
      url: copy,
      timestamp,
      archive: 'mine',
    })
    expect(await checker.check({ url, archiveUrl: copy })).toMatchObject({
      status: 'cited',
      archive: 'mine',
    })
  })

  it.each<readonly [string, ArchiveServerOptions, object]>([
    ['knows no copy', {}, { status: 'none' }],
    ['refuses the address', { faults: { timegate: [{ status: 400 }] } }, unavailable],
    ['refuses the moment', { faults: { timegate: [{ status: 406 }] } }, unavailable],
    ['answers with a page', { faults: { timegate: ['html'] } }, unavailable],
    ['answers with nothing', { faults: { timegate: ['empty'] } }, unavailable],
    ['fails', { faults: { timegate: [{ status: 503 }] } }, unavailable],
    ['wants to be left alone', { faults: { timegate: [{ status: 429 }] } }, unavailable],
    [
      'fails once',
      { captures, faults: { timegate: [{ status: 503 }, null] } },
      { status: 'available' },
    ],
    ['has a list that fails', { captures: bad, faults: { timemap: ['html'] } }, unavailable],
    ['has a list that is empty', { captures: bad, faults: { timemap: ['empty'] } }, unavailable],
    ['has bad copies only', { captures: bad }, { status: 'none' }],
    [
      'has a good copy behind',
      { captures: [...bad, ...captures] },
      { status: 'available', timestamp },
    ],
    ['has a copy far away', { captures: far }, { status: 'available', distanceDays: 5113 }],
  ])('takes a Memento archive at its word that %s', async (_, options, expected) => {
    const { checker } = await setUp(options, (origin, shared) => [
      createMementoClient({ ...shared, name: 'mine', endpoint: `${origin}/coll/` }),
    ])
    expect(await checker.check({ url, accessDate: '2012-05-10' })).toMatchObject(expected)
  })

  it('stops when it is told to', async () => {
    const { checker } = await setUp({ faults: { availability: ['hang'] } })
    const controller = new AbortController()
    const asked = checker.check({ url }, controller.signal)
    controller.abort(new Error('enough'))
    await expect(asked).rejects.toThrow('enough')
  })
})
