import { Agent, createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createFetchTransport, type FetchTransportOptions } from '../src/index.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

function get(url: string, options?: FetchTransportOptions, signal?: AbortSignal) {
  return createFetchTransport(options).exchange(
    { method: 'GET', url, headers: {} },
    signal ? { signal } : {},
  )
}

describe('createFetchTransport', () => {
  it('gives one answer as it came, with the body decoded', async () => {
    const url = await serve((request, response) => {
      response.writeHead(203, 'Fine', {
        'content-encoding': 'gzip',
        'set-cookie': ['a=1', 'b=2'],
        'x-agent': request.headers['user-agent'] ?? '',
      })
      response.end(gzipSync('hello'))
    })
    const response = await get(url, { userAgent: 'test/1' })
    expect(response).toMatchObject({ status: 203, statusText: 'Fine', truncated: false })
    expect(new TextDecoder().decode(response.body)).toBe('hello')
    expect(response.headers.filter(([name]) => name === 'set-cookie')).toHaveLength(2)
    expect(response.headers).toContainEqual(['x-agent', 'test/1'])
  })

  it('leaves redirects to the caller', async () => {
    const url = await serve((_, response) => response.writeHead(302, { location: '/next' }).end())
    const response = await get(url)
    expect(response.status).toBe(302)
    expect(response.headers).toContainEqual(['location', '/next'])
  })

  it('sends the body of a POST', async () => {
    const url = await serve((request, response) => request.pipe(response))
    const request = { method: 'POST', url, headers: {}, body: 'a=b' } as const
    const response = await createFetchTransport().exchange(request, {})
    expect(new TextDecoder().decode(response.body)).toBe('a=b')
  })

  it('stops reading at its bound, also of what a small body unpacks to', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    })
    const response = await get(url, { maxBytes: 1000 })
    expect(response.truncated).toBe(true)
    expect(response.body).toHaveLength(1000)
  })

  it('stays calm when the signal is aborted after the answer was cut short', async () => {
    const url = await serve((_, response) => {
      response.write(Buffer.alloc(100_000))
    })
    const controller = new AbortController()
    const response = await get(url, { maxBytes: 10, timeout: 2000 }, controller.signal)
    controller.abort()
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(response.truncated).toBe(true)
  })

  it('gives up after its time, also in the middle of a body', async () => {
    const silent = await serve(() => undefined)
    await expect(get(silent, { timeout: 50 })).rejects.toMatchObject({ reason: 'timeout' })
    const slow = await serve((_, response) => {
      response.write('a')
    })
    await expect(get(slow, { timeout: 50 })).rejects.toMatchObject({ reason: 'timeout' })
  })

  it('throws the reason of a signal', async () => {
    const url = await serve(() => undefined)
    const controller = new AbortController()
    const asked = get(url, {}, controller.signal)
    controller.abort(new Error('enough'))
    await expect(asked).rejects.toThrow('enough')
  })

  it('passes on why an agent refuses to connect', async () => {
    const agent = new Agent()
    agent.createConnection = (_, created) => {
      created?.(
        Object.assign(new Error('refused'), { code: 'private-address' }),
        undefined as never,
      )
      return undefined
    }
    await expect(get('http://127.0.0.1/', { agent: () => agent })).rejects.toMatchObject({
      reason: 'private-address',
    })
  })

  it('names what went wrong', async () => {
    const broken = await serve((_, response) => response.destroy())
    await expect(get(broken)).rejects.toMatchObject({ reason: 'connection-reset' })
    await expect(get('http://127.0.0.1:1/')).rejects.toMatchObject({ reason: 'connection-refused' })
    await expect(get('ftp://127.0.0.1/')).rejects.toMatchObject({ reason: 'unsupported-scheme' })
    await expect(get('http://u:p@127.0.0.1/')).rejects.toMatchObject({ reason: 'invalid-url' })
    await expect(get('nonsense')).rejects.toMatchObject({ reason: 'invalid-url' })
  })
})
