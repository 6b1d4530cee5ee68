import { gzipSync } from 'node:zlib'
import type { HttpRequest } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check.ts'
import { ExchangeError } from '../../src/network/exchange-error.ts'
import { transportFromFetch } from '../../src/transport/transport-from-fetch.ts'
import { cite } from '../citations.ts'
import { brisk, describeLive } from '../run-check.ts'
import { serve, serveRaw } from '../servers.ts'

const options = { allowPrivate: true, timeout: 20_000, maxBytes: 100_000 }

function get(url: string): HttpRequest {
  return { method: 'GET', url, headers: { 'user-agent': 'test' } }
}

async function failureOf(
  url: string,
  { fetch = globalThis.fetch, ...more }: { fetch?: typeof globalThis.fetch; timeout?: number } = {},
): Promise<string> {
  try {
    const transport = transportFromFetch(fetch, { ...options, ...more })
    const { status } = await transport.exchange(get(url), {})
    return `status ${status}`
  } catch (error) {
    return error instanceof ExchangeError ? error.code : String(error)
  }
}

describe('transportFromFetch', () => {
  it('gives the answer as it came, redirects included', async () => {
    const { origin } = await serve((request, response) => {
      const cookies = ['a=1', 'b=2']
      response.writeHead(302, { location: '/b', 'set-cookie': cookies, 'content-encoding': 'gzip' })
      response.end(gzipSync(`${request.method} ${request.url} ${request.headers['user-agent']}`))
    })
    const transport = transportFromFetch(fetch, options)
    const response = await transport.exchange(get(`${origin}/a?b=c#d`), {})
    expect(response).toMatchObject({ status: 302, truncated: false })
    expect(response.headers.filter(([name]) => /^(?:location|set-cookie)$/.test(name))).toEqual([
      ['location', '/b'],
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ])
    expect(Buffer.from(response.body).toString()).toBe('GET /a?b=c test')
  })

  it('stops when it has enough, or nothing more comes', async () => {
    const { origin } = await serve((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write('x'.repeat(request.url === '/long' ? 300_000 : 10))
    })
    const transport = transportFromFetch(fetch, options)
    const long = await transport.exchange(get(`${origin}/long`), {})
    expect([long.body.length, long.truncated]).toEqual([100_000, true])
    const waiting = transportFromFetch(fetch, { ...options, timeout: 2000 })
    const slow = await waiting.exchange(get(`${origin}/slow`), {})
    expect([slow.body.length, slow.truncated]).toEqual([10, true])
  })

  it('tells why no answer came', async () => {
    const silent = await serveRaw(() => undefined)
    const rude = await serveRaw((socket) => socket.destroy())
    const { origin } = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b' })
      response.end()
    })
    const following: typeof fetch = (url) => fetch(url, { redirect: 'follow' })
    expect(await failureOf(silent.origin, { timeout: 200 })).toBe('timeout')
    const never = () => new Promise<Response>(() => undefined)
    expect(await failureOf(silent.origin, { fetch: never, timeout: 200 })).toBe('timeout')
    expect(await failureOf(rude.origin)).toBe('connection-reset')
    expect(await failureOf('http://127.0.0.1:1/')).toMatch(
      /^(?:connection-refused|protocol-error)$/,
    )
    expect(await failureOf(`${origin}/a`, { fetch: following })).toBe('protocol-error')
    expect(await failureOf('ftp://127.0.0.1/')).toBe('unsupported-scheme')
    expect(await failureOf('http://a:b@127.0.0.1/')).toBe('invalid-url')
  })

  it.each(['http://127.0.0.1/', 'http://[::1]/', 'http://localhost/', 'http://0x7f.1/'])(
    'asks nothing of %s unless that is allowed',
    async (url) => {
      const asked: unknown[] = []
      const transport = transportFromFetch(async (address) => {
        asked.push(address)
        return new Response()
      })
      await expect(transport.exchange(get(url), {})).rejects.toMatchObject({
        name: 'ExchangeError',
        reason: 'private-address',
      })
      expect(asked).toEqual([])
    },
  )

  it('ends when it is told to, with the reason it was told', async () => {
    const { origin } = await serveRaw(() => undefined)
    const signal = AbortSignal.timeout(50)
    const transport = transportFromFetch(fetch, options)
    await expect(transport.exchange(get(origin), { signal })).rejects.toMatchObject({
      name: 'TimeoutError',
    })
  })

  it('carries a check, from redirect to verdict', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end()
      else if (request.url === '/gone') response.writeHead(410).end()
      else response.setHeader('content-type', 'text/html').end(page)
    })
    const citations = [
      cite({ url: `${origin}/old`, title: 'A page of words' }),
      cite({ url: `${origin}/gone` }, 'c2'),
    ]
    const verdicts: string[] = []
    const transport = transportFromFetch(fetch, options)
    for await (const { live } of check(citations, { ...brisk, transport })) {
      verdicts.push(describeLive(live))
    }
    expect(verdicts.sort()).toEqual(['dead http-410', 'moved redirected'])
  })
})

const page = `<title>A page of words</title><h1>A page of words</h1><p>${'Words. '.repeat(100)}</p>`
