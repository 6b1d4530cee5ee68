import type { HttpRequest, RunNotice, SourceVerdict, Transport } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { check } from '../src/check.ts'
import type { CheckProgress } from '../src/check-options.ts'
import { ExchangeError } from '../src/network/exchange-error.ts'
import { createRecorder } from '../src/replay/create-recorder.ts'
import { openReplay } from '../src/replay/open-replay.ts'
import { cite } from './citations.ts'
import { respond } from './page/pages.ts'
import { brisk, collect, describeLive, serveAnswers, summarize } from './run-check.ts'
import { type Answer, message, page, redirect, status } from './scenarios/answers.ts'
import { serve, serveRaw, serveTls } from './servers.ts'

const story = '<title>A dam bursts</title><p>Water.</p>'

/** A transport made of a function; what it throws is no answer. */
function transportOf(answer: (request: HttpRequest) => string | ExchangeError): Transport {
  return {
    async exchange(request, { signal }) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      signal?.throwIfAborted()
      const answered = answer(request)
      if (answered instanceof ExchangeError) throw answered
      return respond(answered)
    },
  }
}

const unresolved = new ExchangeError('dns-failure', 'no name is known')

describe('check', () => {
  it('yields nothing for no citations', async () => {
    expect(await collect([])).toEqual([])
    expect(await collect([cite({ title: 'A book' })])).toEqual([])
  })

  it('asks once for what several citations cite', async () => {
    const asked: string[] = []
    const transport = transportOf(({ url }) => {
      asked.push(url)
      return story
    })
    const citations = ['#a', '#b', ''].map((part, index) =>
      cite({ url: `http://a.example/1${part}`, title: 'A dam bursts' }, `c${index}`),
    )
    const verdicts = await collect(citations, { transport })
    expect(asked).toEqual(['http://a.example/1'])
    expect(summarize(verdicts)).toEqual({ c0: 'alive ok', c1: 'alive ok', c2: 'alive ok' })
    expect(verdicts.map(({ url }) => url)).toContain('http://a.example/1#a')
  })

  it('gives the evidence for a verdict', async () => {
    const { port, origin } = await serveAnswers(() => ({
      '/a': redirect('/b'),
      '/b': message('404 Not Found', 'Gone.', 404),
    }))
    const [verdict] = await collect([cite({ url: `${origin}/a`, title: 'T' })], {
      allowPrivate: true,
    })
    expect(verdict).toMatchObject({
      citationId: 'c1',
      parameter: 'url',
      url: `${origin}/a`,
      live: {
        status: 'dead',
        reason: 'http-404',
        httpStatus: 404,
        finalUrl: `http://127.0.0.1:${port}/b`,
        checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        evidence: {
          attempts: 1,
          hops: [
            { status: 301, headers: { location: '/b' } },
            { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } },
          ],
          page: { title: '404 Not Found' },
        },
      },
      archive: { status: 'unchecked' },
      match: { title: null },
    })
  })

  it('compares living pages with the citation', async () => {
    const [verdict] = await collect([cite({ url: 'http://a.example/1', title: 'A dam bursts' })], {
      transport: transportOf(() => story),
    })
    expect(verdict?.match.title).toBe(1)
  })

  it('yields a verdict while others are waited for', async () => {
    let letGo = (): void => undefined
    const { origin } = await serve((request, response) => {
      const answer = (): void => void response.end('<p>words</p>')
      if (request.url === '/fast') answer()
      else letGo = answer
    })
    const citations = [cite({ url: `${origin}/slow` }, 's'), cite({ url: `${origin}/fast` }, 'f')]
    const order: string[] = []
    for await (const { citationId } of check(citations, { ...brisk, allowPrivate: true })) {
      order.push(citationId)
      letGo()
    }
    expect(order).toEqual(['f', 's'])
  })

  it('says who asks, and sends nothing else of the user', async () => {
    const seen: NodeJS.Dict<string | string[]>[] = []
    const { origin } = await serve((request, response) => {
      seen.push(request.headers)
      if (request.url === '/2') return response.end('<p>words</p>')
      return response.writeHead(302, { location: `${url}/2` }).end()
    })
    const url = origin.replace('http://', 'http://user:secret@')
    const [verdict] = await collect([cite({ url: `${url}/1` })], { allowPrivate: true })
    expect(seen[0]?.['user-agent']).toMatch(/Veracite; \+https:/)
    expect(Object.keys(seen[0] ?? {}).sort()).toEqual(
      ['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent'].sort(),
    )
    expect(JSON.stringify(verdict?.live)).not.toContain('secret')
  })

  it('tells how far it is', async () => {
    const progress: CheckProgress[] = []
    await collect(
      [cite({ url: 'http://a.example/1' }), cite({ url: 'http://a.example/2' }, 'c2')],
      {
        transport: transportOf(() => story),
        onProgress: (state) => progress.push(state),
      },
    )
    expect(progress).toEqual([
      { done: 0, total: 2, waitingFor: ['a.example'] },
      { done: 1, total: 2, waitingFor: ['a.example'] },
      { done: 2, total: 2, waitingFor: [] },
    ])
  })

  it('asks the archives beside the live web', async () => {
    const [verdict] = await collect([cite({ url: 'http://a.example/1', title: 'T' })], {
      transport: transportOf(() => story),
      archiveChecker: {
        check: async ({ url, title }) => ({ status: 'available', url: `copy of ${url}: ${title}` }),
      },
    })
    expect(verdict?.archive.url).toBe('copy of http://a.example/1: T')
  })

  it('refuses settings that cannot be followed', async () => {
    await expect(collect([], { connectTo: ['nonsense'] })).rejects.toThrow('--connect-to')
    await expect(collect([], { archives: { nonsense: 'http://a.example' } })).rejects.toThrow(
      'memento:',
    )
  })

  it('hands on what should not have happened', async () => {
    const transport: Transport = { exchange: () => Promise.reject(new TypeError('a bug')) }
    await expect(collect([cite({ url: 'http://a.example/' })], { transport })).rejects.toThrow(
      'a bug',
    )
  })
})

describe('identifiers', () => {
  const publisher: Answer = status(403)

  it.each([
    ['alive ok', redirect('http://publisher.example/1', 302)],
    ['dead http-404', message('DOI Not Found', 'This DOI cannot be found.', 404)],
  ])('are %s by what their resolver says', async (expected, answer) => {
    const transport: Transport = {
      async exchange({ url }) {
        const {
          status: code = 200,
          headers = {},
          body = '',
        } = url.startsWith('https://doi.org/') ? answer : publisher
        const response = respond(body)
        return { ...response, status: code, headers: Object.entries(headers) as [string, string][] }
      },
    }
    const [verdict] = await collect([cite({ doi: '10.1000/182' })], { transport })
    expect(verdict && describeLive(verdict.live)).toBe(expected)
  })
})

describe('servers that fail', () => {
  it('are unstable, each with its reason', async () => {
    const closing = await serveRaw((socket) => void socket.destroy())
    const strange = await serveRaw((socket) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n'))
    const unsigned = await serveTls((_, response) => void response.end('words'))
    const urls = {
      closing: closing.origin,
      strange: strange.origin,
      unsigned: unsigned.origin,
      nobody: 'http://127.0.0.1:1',
    }
    const citations = Object.entries(urls).map(([id, url]) => cite({ url: `${url}/` }, id))
    const connectTo = Object.values(urls).map((url) => `${new URL(url).host}:127.0.0.1:`)
    const verdicts = await collect(citations, { allowPrivate: true, connectTo })
    expect(summarize(verdicts)).toEqual({
      closing: 'unstable connection-reset',
      nobody: 'unstable connection-refused',
      strange: 'unstable protocol-error',
      unsigned: 'unstable tls-untrusted',
    })
    for (const { citationId, live } of verdicts) {
      expect([citationId, live.evidence?.attempts]).toEqual([
        citationId,
        citationId === 'unsigned' ? 1 : 2,
      ])
    }
  })

  it('are unstable where they say nothing', async () => {
    const { origin } = await serveRaw(() => undefined)
    const [verdict] = await collect([cite({ url: origin })], { allowPrivate: true, timeout: 200 })
    expect(verdict?.live).toMatchObject({
      status: 'unstable',
      reason: 'timeout',
      evidence: { attempts: 2 },
    })
  })

  it('and recover are alive', async () => {
    let requests = 0
    const { origin } = await serve((_, response) => {
      response.writeHead(++requests === 1 ? 503 : 200, { 'content-type': 'text/html' })
      response.end(story)
    })
    const [verdict] = await collect([cite({ url: `${origin}/1`, title: 'A dam bursts' })], {
      allowPrivate: true,
    })
    expect(verdict?.live).toMatchObject({ status: 'alive', evidence: { attempts: 2 } })
  })

  it('are spared when they let everything time out', async () => {
    const asked: string[] = []
    const transport = transportOf(({ url }) => {
      asked.push(url)
      return url.includes('slow') ? new ExchangeError('timeout', '') : story
    })
    const citations = Array.from({ length: 50 }, (_, index) =>
      cite({ url: `http://slow.example/${index}` }, `s${index}`),
    )
    const living = cite({ url: 'http://fast.example/' }, 'fast')
    const verdicts = await collect([living, ...citations], { transport, hostConcurrency: 1 })
    expect(new Set(Object.values(summarize(verdicts)))).toEqual(
      new Set(['unstable timeout', 'alive ok']),
    )
    expect(new Set(asked.filter((url) => url.includes('slow'))).size).toBeLessThan(10)
  })
})

describe('names that do not exist', () => {
  it('are dead when that is confirmed', async () => {
    const asked: string[] = []
    const transport = transportOf(({ url }) => {
      asked.push(url)
      return url.includes('gone') ? new ExchangeError('dns-nxdomain', '') : story
    })
    const citations = [
      cite({ url: 'http://gone.example/' }, 'g'),
      cite({ url: 'http://a.example/' }, 'a'),
    ]
    const verdicts = await collect(citations, { transport, retries: 0 })
    expect(summarize(verdicts)).toEqual({ a: 'alive ok', g: 'dead dns-nxdomain' })
    expect(asked.filter((url) => url.includes('gone'))).toHaveLength(2)
  })
})

describe('a stream of citations', () => {
  it('is checked as it comes, and waits where its verdicts are not taken', async () => {
    let given = 0
    async function* citations() {
      for (; given < 30_000; given++) {
        yield cite({ url: `http://site${given % 50}.example/${given}` }, `c${given}`)
      }
    }
    const transport = transportOf(() => story)
    const options = { transport, archives: {}, hostInterval: 0, hostConcurrency: 100 }
    const totals: number[] = []
    const onProgress = ({ total }: CheckProgress) => totals.push(total)
    for await (const { live } of check(citations(), { ...options, onProgress })) {
      expect(live.status).toBe('alive')
      await new Promise((resolve) => setTimeout(resolve, 300))
      break
    }
    expect(given).toBeLessThan(10_000)
    expect(totals[0]).toBe(5000)
    // Those under way, and those that wait to be taken.
    expect(totals.length).toBeLessThan(2000)
  })
})

describe('without a network', () => {
  const citations = Array.from({ length: 30 }, (_, index) =>
    cite({ url: `http://site${index}.example/` }, `c${index}`),
  )

  it('nothing is dead, and that is said once', async () => {
    const notices: RunNotice[] = []
    const asked: string[] = []
    const transport = transportOf(({ url }) => {
      asked.push(url)
      return unresolved
    })
    const verdicts = await collect(citations, {
      transport,
      concurrency: 4,
      onNotice: (notice) => notices.push(notice),
    })
    expect(verdicts).toHaveLength(30)
    expect(new Set(Object.values(summarize(verdicts)))).toEqual(new Set(['unchecked offline']))
    expect(notices.map(({ id }) => id)).toEqual(['offline'])
    expect(verdicts.every(({ live }) => live.checkedAt === undefined)).toBe(true)
  })

  it('no archive is waited for', async () => {
    const transport = transportOf(() => unresolved)
    const [verdict] = await collect([cite({ url: 'http://a.example/' })], {
      transport,
      archives: { wayback: 'http://archive.example' },
      clock: { now: () => 0, sleep: untilAborted },
    })
    expect(verdict?.archive).toEqual({ status: 'unchecked', reason: 'offline' })
  })

  it('even a name that seems not to exist is not dead', async () => {
    const transport = transportOf(() => new ExchangeError('dns-nxdomain', ''))
    const [verdict] = await collect([cite({ url: 'http://a.example/' })], { transport })
    expect(verdict && describeLive(verdict.live)).toBe('unchecked offline')
  })

  it('where nothing answers at all, that is said within seconds', async () => {
    const asked: string[] = []
    const transport: Transport = {
      async exchange({ url }, { signal }) {
        asked.push(url)
        await untilAborted(0, signal)
        throw unresolved
      },
    }
    const start = performance.now()
    const options = { transport, archives: { wayback: 'http://archive.example' }, timeout: 20_000 }
    const verdicts = await collect(citations, options)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(new Set(Object.values(summarize(verdicts)))).toEqual(new Set(['unchecked offline']))
    expect(new Set(verdicts.map(({ archive }) => archive.reason))).toEqual(new Set(['offline']))
    expect(asked).toContain('https://www.wikipedia.org/')
  })

  it('a server of this machine that is silent fails for itself', async () => {
    const transport = transportOf(() => new ExchangeError('timeout', ''))
    const [verdict] = await collect([cite({ url: 'http://127.0.0.1/' })], { transport })
    expect(verdict && describeLive(verdict.live)).toBe('unstable timeout')
  })

  it('an address that may not be asked is told as such', async () => {
    const transport = transportOf(({ url }) =>
      url.includes('127.0.0.1') ? new ExchangeError('private-address', '') : unresolved,
    )
    const [verdict] = await collect([cite({ url: 'http://127.0.0.1/' })], { transport })
    expect(verdict && describeLive(verdict.live)).toBe('unchecked private-address')
  })

  it('a page that answers proves that there is one', async () => {
    const notices: RunNotice[] = []
    const transport = transportOf(({ url }) => (url.includes('site7.') ? story : unresolved))
    const verdicts = await collect(citations.slice(0, 8), {
      transport,
      onNotice: (notice) => notices.push(notice),
    })
    expect(summarize(verdicts)).toMatchObject({ c0: 'unstable dns-failure', c7: 'alive ok' })
    expect(notices).toEqual([])
  })

  it('a probe that answers proves that there is one', async () => {
    const transport = transportOf(({ url }) => (url.includes('site') ? unresolved : story))
    const verdicts = await collect(citations.slice(0, 3), { transport })
    expect(new Set(Object.values(summarize(verdicts)))).toEqual(new Set(['unstable dns-failure']))
  })

  it('an address that is sent elsewhere fails for itself', async () => {
    const transport = transportOf(() => new ExchangeError('connection-refused', ''))
    const options = { transport, connectTo: [':80:127.0.0.1:1'] }
    const [verdict] = await collect([cite({ url: 'http://a.example/' })], options)
    expect(verdict && describeLive(verdict.live)).toBe('unstable connection-refused')
  })
})

describe('ending early', () => {
  const citations = Array.from({ length: 5 }, (_, index) =>
    cite({ url: `http://site${index}.example/` }, `c${index}`),
  )

  it('gives every source a verdict', async () => {
    const controller = new AbortController()
    const { port } = await serve((request, response) => {
      if (request.headers.host === 'site0.example') response.end('<p>words</p>')
    })
    const options = { connectTo: [`:80:127.0.0.1:${port}`], signal: controller.signal }
    const verdicts: SourceVerdict[] = []
    for await (const verdict of check(citations, { ...brisk, ...options })) {
      verdicts.push(verdict)
      controller.abort()
    }
    expect(summarize(verdicts)).toEqual({
      c0: 'alive ok',
      ...Object.fromEntries([1, 2, 3, 4].map((index) => [`c${index}`, 'unchecked interrupted'])),
    })
  })

  it('is possible before the start', async () => {
    const verdicts = await collect(citations, {
      transport: transportOf(() => story),
      signal: AbortSignal.abort(),
    })
    expect(verdicts).toHaveLength(5)
    expect(new Set(Object.values(summarize(verdicts)))).toEqual(new Set(['unchecked interrupted']))
  })

  it('stops all requests when no one waits any more', async () => {
    let open = 0
    const { port } = await serve((request, response) => {
      if (request.headers.host === 'site0.example') return void response.end('<p>words</p>')
      open++
      request.on('close', () => open--)
    })
    const options = { ...brisk, connectTo: [`:80:127.0.0.1:${port}`] }
    for await (const _ of check(citations, options)) break
    await expect.poll(() => open).toBe(0)
  })
})

describe('a recording', () => {
  it('gives the same verdicts when it is replayed', async () => {
    const { port } = await serveAnswers((host) => {
      const answers: Record<string, Record<string, Answer>> = {
        'living.example': { '*': page('A dam bursts') },
        'moved.example': { '/1': redirect('/2'), '/2': page('A dam bursts') },
        'gone.example': { '*': status(410) },
        'soft.example': { '*': page('Example', '<p>The same for all.</p>') },
        'failing.example': { '*': status(503) },
        'cookie.example': {
          '/1': {
            status: 302,
            headers: { location: '/1', 'set-cookie': 'a=1' },
            withCookie: page('A dam bursts'),
          },
        },
      }
      return answers[host] ?? {}
    })
    const hosts = ['living', 'moved', 'gone', 'soft', 'failing', 'cookie', 'secret']
    const citations = hosts.map((host) =>
      cite({ url: `http://${host}.example/1`, title: 'A dam bursts' }, host),
    )
    const refused = cite({ url: 'http://10.0.0.1/' }, 'refused')
    const chunks: Uint8Array[] = []
    const recorder = createRecorder({
      write: async (bytes) => void chunks.push(bytes),
      clock: { now: () => Date.now() },
      software: 'test',
    })
    const recorded = await collect([...citations, refused], {
      connectTo: [`:80:127.0.0.1:${port}`],
      wrapTransport: recorder.wrap,
    })
    await recorder.finish()
    const replayed = await collect([...citations, refused], { transport: await openReplay(chunks) })
    const byId = (verdicts: typeof recorded) =>
      verdicts.toSorted((left, right) => left.citationId.localeCompare(right.citationId))
    expect(byId(replayed)).toEqual(byId(recorded))
    expect(summarize(recorded)).toMatchObject({
      living: 'alive ok',
      moved: 'moved redirected',
      gone: 'dead http-410',
      soft: 'soft-404 sibling-identical',
      failing: 'unstable http-503',
      cookie: 'alive ok',
      refused: 'unchecked private-address',
    })
  })
})

describe('an archive in the own network', () => {
  it('is asked where the user names it, and by no address in an article', async () => {
    const asked: string[] = []
    const archive = await serve((request, response) => {
      asked.push(request.url?.split('?', 1)[0] ?? '')
      response.setHeader('content-type', 'application/json').end('[]')
    })
    const living = await serveAnswers(() => ({ '*': page('A dam bursts') }))
    const verdicts = await collect(
      [
        cite({ url: 'http://a.example/1' }, 'living'),
        cite({ url: `${archive.origin}/2` }, 'inside'),
      ],
      {
        archives: { wayback: archive.origin },
        archiveInterval: 0,
        connectTo: [`a.example:80:127.0.0.1:${living.port}`],
      },
    )
    expect(verdicts.find(({ citationId }) => citationId === 'living')?.archive.status).toBe('none')
    expect(summarize(verdicts)).toMatchObject({ inside: 'unchecked private-address' })
    expect(asked).toContain('/cdx/search/cdx')
    expect(asked).not.toContain('/2')
  })
})

/** Sleeps until it is woken. */
function untilAborted(_: number, signal?: AbortSignal): Promise<void> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason))
  })
}
