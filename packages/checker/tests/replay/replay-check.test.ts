import type { Citation, RunNotice, SourceVerdict } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { startArchiveServer } from '../../../archives/tests/support/archive-server.ts'
import { check } from '../../src/check.ts'
import type { CheckOptions } from '../../src/check-options.ts'
import { createRecorder } from '../../src/replay/create-recorder.ts'
import { openReplay } from '../../src/replay/open-replay.ts'
import { cite } from '../citations.ts'
import { serve } from '../servers.ts'

const article = `<title>A dam bursts</title><h1>A dam bursts</h1><p>${'The dam burst at dawn. '.repeat(40)}`

async function collect(
  citations: readonly Citation[],
  options: CheckOptions,
): Promise<SourceVerdict[]> {
  const verdicts: SourceVerdict[] = []
  for await (const verdict of check(citations, options)) verdicts.push(verdict)
  return verdicts.sort((a, b) => a.citationId.localeCompare(b.citationId))
}

const hosts = ['alive', 'moved', 'dead', 'soft', 'flaky', 'broken', 'blocked'].map(
  (name) => `${name}.example`,
)

function serveSites(): ReturnType<typeof serve> {
  let flaky = 0
  return serve((request, response) => {
    const host = request.headers.host ?? ''
    const send = (status: number, body = article, headers = {}): void => {
      response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body)
    }
    if (host.startsWith('moved') && request.url === '/page') {
      send(301, '', { location: '/page/2' })
    } else if (host.startsWith('dead')) send(404, '<title>Not found</title>')
    else if (host.startsWith('soft')) send(200, '<title>404 Not Found</title><p>Page not found')
    else if (host.startsWith('flaky') && flaky++ === 0) send(503)
    else if (host.startsWith('broken')) response.destroy()
    else if (host.startsWith('blocked')) send(403, '<title>Access denied</title>')
    else send(200)
  })
}

describe('a check', () => {
  it('gives from its recording the verdicts that it gave, bit for bit', async () => {
    const sites = await serveSites()
    const archive = await startArchiveServer({
      captures: ['alive', 'dead', 'soft'].map((name) => ({
        timestamp: '20120510101112',
        original: `http://${name}.example/page`,
        body: article,
      })),
      faults: { cdx: [null, 'html', null, 'reset', null] },
    })
    const citations = hosts.map((host, index) =>
      cite(
        {
          url: `http://${host}/page`,
          title: 'A dam bursts',
          'access-date': '1 June 2012',
          ...(host.startsWith('soft')
            ? {
                'archive-url': `https://web.archive.org/web/20120510101112/http://${host}/page`,
                'archive-date': '10 May 2012',
              }
            : {}),
        },
        `c${index}`,
      ),
    )
    const options: CheckOptions = {
      archives: { wayback: archive.origin },
      archiveInterval: 0,
      connectTo: [`:80:127.0.0.1:${sites.port}`],
      allowPrivate: true,
      hostInterval: 0,
      retries: 1,
      backoff: 1,
    }
    const chunks: Uint8Array[] = []
    const recorder = createRecorder({
      write: async (bytes) => {
        chunks.push(bytes)
      },
      clock: { now: () => Date.now() },
      software: 'veracite test',
    })
    const recorded = await collect(citations, { ...options, wrapTransport: recorder.wrap })
    await recorder.finish()
    await archive.close()
    expect(recorded.map(({ live }) => live.status)).toEqual([
      'alive',
      'moved',
      'dead',
      'soft-404',
      'alive',
      'unstable',
      'blocked',
    ])
    const replay = await openReplay(chunks)
    const again = await collect(citations, { ...options, transport: replay, clock: replay.clock })
    expect(again).toEqual(recorded)
  })

  it('dates what was not recorded to the beginning of the recording', async () => {
    const chunks: Uint8Array[] = []
    const write = async (bytes: Uint8Array) => void chunks.push(bytes)
    const at = Date.UTC(2026, 0, 2)
    const recorder = createRecorder({ write, clock: { now: () => at }, software: 'test' })
    await recorder.finish()
    const replay = await openReplay(chunks)
    const citations = hosts.map((host, index) => cite({ url: `http://${host}/page` }, `c${index}`))
    const options = { transport: replay, clock: replay.clock, archives: {} }
    const verdicts = await collect(citations, options)
    expect(new Set(verdicts.map(({ live }) => live.checkedAt))).toEqual(
      new Set([new Date(at).toISOString()]),
    )
  })

  it.each([
    ['budget-spent', () => ({ timeBudget: 4000 })],
    ['interrupted', () => ({ signal: AbortSignal.timeout(4000) })],
  ] satisfies [string, () => CheckOptions][])('leaves %s what it left so', async (reason, end) => {
    let failures = 0
    const sites = await serve((request, response) => {
      const host = request.headers.host ?? ''
      if (host.startsWith('quick')) response.end(article)
      // Its first failure is recorded, and then repeated for longer than there is time.
      else if (host.startsWith('failing')) response.writeHead(503).end(`${failures++}`)
    })
    // The archive says nothing.
    const citations = ['quick', 'failing', 'silent', 'other.silent'].map((host, index) =>
      cite({ url: `http://${host}.example/page`, title: 'A dam bursts' }, `c${index}`),
    )
    const chunks: Uint8Array[] = []
    const write = async (bytes: Uint8Array) => void chunks.push(bytes)
    const recorder = createRecorder({ write, clock: { now: () => Date.now() }, software: 'test' })
    const options: CheckOptions = {
      archives: { wayback: 'http://silent.example' },
      archiveInterval: 0,
      connectTo: [`:80:127.0.0.1:${sites.port}`],
      concurrency: 3,
      backoff: 60_000,
    }
    const recording = { wrapTransport: recorder.wrap, onLeft: recorder.leave, ...end() }
    const recorded = await collect(citations, { ...options, ...recording })
    await recorder.finish()
    expect(recorded.map(({ live }) => live.reason)).toEqual(['ok', reason, reason, reason])
    expect(recorded.map(({ archive }) => archive.reason)).toEqual([reason, reason, reason, reason])
    const notices: string[] = []
    const { clock, wasLeft, exchange } = await openReplay(chunks)
    const onNotice = ({ id }: RunNotice) => void notices.push(id)
    const replaying = { transport: { exchange }, clock, wasLeft, onNotice }
    expect(await collect(citations, { ...options, ...replaying })).toEqual(recorded)
    expect(notices).toEqual(reason === 'budget-spent' ? [reason] : [])
  })
})
