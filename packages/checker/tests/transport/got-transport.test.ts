import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { HttpRequest } from '@veracite/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type AgentOptions, createAgents } from '../../src/network/agents.ts'
import { ExchangeError } from '../../src/network/exchange-error.ts'
import { createGotTransport } from '../../src/transport/got-transport.ts'
import { serve, serveProxy, serveRaw, serveTls } from '../servers.ts'

interface Options extends AgentOptions {
  readonly timeout?: number
  readonly maxBytes?: number
}

function createTransport({ timeout = 20_000, maxBytes = 100_000, ...agentOptions }: Options = {}) {
  const agents = createAgents({ allowPrivate: true, ...agentOptions })
  onTestFinished(() => agents.destroy())
  return createGotTransport({ agents, timeout, connectTimeout: timeout, maxBytes })
}

function get(url: string): HttpRequest {
  return { method: 'GET', url, headers: { 'user-agent': 'test' } }
}

async function failureOf(url: string, options: Options = {}): Promise<string> {
  try {
    const { status } = await createTransport(options).exchange(get(url), {})
    return `status ${status}`
  } catch (error) {
    return error instanceof ExchangeError ? error.reason : String(error)
  }
}

describe('createGotTransport', () => {
  it('gives the answer as it came, redirects included', async () => {
    const { origin } = await serve((request, response) => {
      response.writeHead(302, 'Found it', { location: '/b', 'set-cookie': ['a=1', 'b=2'] })
      response.end(`${request.method} ${request.url} ${request.headers['user-agent']}`)
    })
    const response = await createTransport().exchange(get(`${origin}/a?b=c#d`), {})
    expect(response).toMatchObject({ status: 302, statusText: 'Found it', truncated: false })
    expect(response.headers.filter(([name]) => name === 'set-cookie')).toEqual([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ])
    expect(Buffer.from(response.body).toString()).toBe('GET /a?b=c test')
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('decodes %s', async (encoding, compress) => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding, 'content-type': 'text/html' })
      response.end(compress(Buffer.from('words')))
    })
    const { body } = await createTransport().exchange(get(origin), {})
    expect(Buffer.from(body).toString()).toBe('words')
  })

  it('asks again where a connection that was kept is closed, and not where a new one is', async () => {
    const answer = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nwords'
    let connections = 0
    const server = await serveRaw((socket) => {
      const isLast = ++connections > 3
      socket.once('data', () => {
        if (isLast) return socket.resetAndDestroy()
        socket.on('data', () => socket.resetAndDestroy())
        return socket.write(answer)
      })
    })
    const transport = createTransport()
    for (const path of ['a', 'b', 'c']) {
      const { body } = await transport.exchange(get(`${server.origin}/${path}`), {})
      expect(Buffer.from(body).toString()).toBe('words')
    }
    expect(connections).toBe(3)
    await expect(transport.exchange(get(server.origin), {})).rejects.toMatchObject({
      reason: 'connection-reset',
    })
    expect(connections).toBe(4)
  })

  it('keeps connections open for the next request', async () => {
    const ports = new Set<number | undefined>()
    const { origin } = await serve((request, response) => {
      ports.add(request.socket.remotePort)
      response.end('words')
    })
    const transport = createTransport()
    for (const path of ['/1', '/2', '/3']) await transport.exchange(get(origin + path), {})
    expect(ports.size).toBe(1)
  })

  it('stops when it has enough', async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const write = (): void => {
        while (!response.destroyed && response.write('words '.repeat(1000)));
      }
      response.on('drain', write)
      write()
    })
    const response = await createTransport({ maxBytes: 50_000 }).exchange(get(origin), {})
    expect(response.truncated).toBe(true)
    expect(response.body.length).toBe(50_000)
  })

  it('reads no more of a film than tells that it is one', async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4' })
      response.end(Buffer.alloc(1_000_000))
    })
    const response = await createTransport({ maxBytes: 500_000 }).exchange(get(origin), {})
    expect(response.body.length).toBe(65_536)
  })

  it('bounds compressed bombs', async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' })
      response.end(gzipSync(Buffer.alloc(50_000_000)))
    })
    const response = await createTransport().exchange(get(origin), {})
    expect(response.body.length).toBe(100_000)
  })

  it('takes what a slow drip has given in time', async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => response.write('drip '), 20)
      response.on('close', () => clearInterval(timer))
    })
    const response = await createTransport({ timeout: 2000 }).exchange(get(origin), {})
    expect(response.truncated).toBe(true)
    expect(Buffer.from(response.body).toString()).toMatch(/^drip /)
  })

  it('takes what came before the connection broke', async () => {
    const { origin } = await serveRaw((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nwords')
        setTimeout(() => socket.destroy(), 50)
      })
    })
    const response = await createTransport().exchange(get(origin), {})
    expect(response).toMatchObject({ status: 200, truncated: true })
  })

  it('takes an error whose body does not come for what it is', async () => {
    const { origin } = await serveRaw((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 404 No\r\nContent-Length: 100\r\n\r\n'))
    })
    expect(await failureOf(origin, { timeout: 2000 })).toBe('status 404')
  })

  it('sends a host elsewhere with its name unchanged', async () => {
    const { port } = await serve((request, response) => void response.end(request.headers.host))
    const transport = createTransport({
      allowPrivate: false,
      connectTo: [`:80:127.0.0.1:${port}`],
    })
    const { body } = await transport.exchange(get('http://www.example.org/'), {})
    expect(Buffer.from(body).toString()).toBe('www.example.org')
  })

  it('gives the signal’s reason when aborted', async () => {
    const { origin } = await serve(() => undefined)
    const controller = new AbortController()
    const exchange = createTransport().exchange(get(origin), { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('enough')), 30)
    await expect(exchange).rejects.toThrow('enough')
  })
})

describe('failures', () => {
  it('of connections', async () => {
    const closed = await serveRaw((socket) => void socket.destroy())
    expect(await failureOf(closed.origin)).toBe('connection-reset')
    expect(await failureOf('http://127.0.0.1:1/')).toBe('connection-refused')
  })

  it('to answer in time', async () => {
    const silent = await serveRaw(() => undefined)
    expect(await failureOf(silent.origin, { timeout: 200 })).toBe('timeout')
  })

  it('to send a body', async () => {
    const { origin } = await serveRaw((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n'))
    })
    expect(await failureOf(origin, { timeout: 200 })).toBe('timeout')
  })

  it.each([
    ['endless headers', `HTTP/1.1 200 OK\r\n${'X-More: words\r\n'.repeat(10_000)}`],
    ['an endless header', `HTTP/1.1 200 OK\r\nX-More: ${'words'.repeat(100_000)}`],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ])('to speak HTTP: %s', async (_, bytes) => {
    const { origin } = await serveRaw((socket) => socket.once('data', () => socket.write(bytes)))
    expect(await failureOf(origin)).toBe('protocol-error')
  })

  it('to decode the body', async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      response.end('these are words')
    })
    expect(await failureOf(origin)).toBe('protocol-error')
  })

  it('of TLS', async () => {
    const unsigned = await serveTls((_, response) => void response.end('words'))
    expect(await failureOf(unsigned.origin)).toBe('tls-untrusted')
    const yesterday = new Date(Date.now() - 86_400_000)
    const expired = await serveTls((_, response) => void response.end(), { notAfter: yesterday })
    expect(await failureOf(expired.origin)).toMatch(/^tls-(?:expired|untrusted)$/)
    const plain = await serve((_, response) => void response.end('words'))
    expect(await failureOf(plain.origin.replace('http:', 'https:'))).toBe('tls-failure')
  })

  it('of names', async () => {
    const resolver = {
      resolve: (name: string) =>
        Promise.reject(
          new ExchangeError(name.startsWith('no') ? 'dns-nxdomain' : 'dns-failure', ''),
        ),
    }
    expect(await failureOf('http://nowhere.example/', { resolver })).toBe('dns-nxdomain')
    expect(await failureOf('http://somewhere.example/', { resolver })).toBe('dns-failure')
  })

  it('for what is no web address', async () => {
    expect(await failureOf('ftp://files.example/')).toBe('unsupported-scheme')
    expect(await failureOf('http://')).toBe('invalid-url')
  })
})

describe('the address policy', () => {
  const refusing = { allowPrivate: false }

  it.each([
    'http://127.0.0.1:1/',
    'http://2130706433:1/',
    'http://[::1]:1/',
    'http://[::ffff:127.0.0.1]:1/',
    'http://localhost:1/',
    'https://169.254.169.254/latest/meta-data/',
  ])('refuses %s', async (url) => {
    expect(await failureOf(url, refusing)).toBe('private-address')
  })

  it('judges an address before it is sent elsewhere', async () => {
    const { port } = await serve((_, response) => void response.end('words'))
    const connectTo = [`::127.0.0.1:${port}`]
    expect(await failureOf('http://10.0.0.1/', { ...refusing, connectTo })).toBe('private-address')
    expect(await failureOf('http://8.8.8.8/', { ...refusing, connectTo })).toBe('status 200')
  })

  it('judges what a name stands for', async () => {
    const resolver = { resolve: async () => [{ address: '127.0.0.1', family: 4 }] }
    expect(await failureOf('http://inside.example:1/', { ...refusing, resolver })).toBe(
      'private-address',
    )
  })

  it('asks for the addresses once, and connects to those it judged', async () => {
    const { port } = await serve((_, response) => void response.end('words'))
    let questions = 0
    const resolver = {
      resolve: async () => {
        questions++
        return [{ address: questions === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
      },
    }
    expect(await failureOf(`http://rebinding.example:${port}/`, { resolver })).toBe('status 200')
    expect(questions).toBe(1)
  })
})

describe('proxies', () => {
  it('are asked for the whole address', async () => {
    const target = await serve((request, response) => void response.end(`words ${request.url}`))
    const proxy = await serveProxy(target)
    const transport = createTransport({ allowPrivate: false, proxyFor: () => proxy.origin })
    const { body } = await transport.exchange(get('http://a.example/1?b=c'), {})
    expect(Buffer.from(body).toString()).toBe('words /1?b=c')
    expect(proxy.asked).toEqual(['GET http://a.example/1?b=c'])
  })

  it('open tunnels for TLS, and do not stand in for the page', async () => {
    const target = await serveTls((_, response) => void response.end('words'))
    const proxy = await serveProxy(target)
    const options = { proxyFor: () => proxy.origin }
    expect(await failureOf('https://secure.example/', options)).toBe('tls-untrusted')
    expect(await failureOf('https://refused.example/', options)).toBe('unreachable')
    expect(proxy.asked).toEqual(['CONNECT secure.example:443', 'CONNECT refused.example:443'])
  })

  it('are not asked for what is not public, nor for what is sent elsewhere', async () => {
    const target = await serve((_, response) => void response.end('words'))
    const proxy = await serveProxy(target)
    const options = { allowPrivate: false, proxyFor: () => proxy.origin }
    for (const host of ['127.0.0.1', '10.0.0.1', '[::1]', 'localhost', '169.254.169.254']) {
      expect(await failureOf(`http://${host}/`, options)).toBe('private-address')
      expect(await failureOf(`https://${host}/`, options)).toBe('private-address')
    }
    const connectTo = [`mapped.example:80:127.0.0.1:${target.port}`]
    expect(await failureOf('http://mapped.example/', { ...options, connectTo })).toBe('status 200')
    expect(proxy.asked).toEqual([])
  })

  it('are asked only where they are wanted, and must be addresses', async () => {
    const { origin } = await serve((_, response) => void response.end('words'))
    expect(await failureOf(origin, { proxyFor: () => undefined })).toBe('status 200')
    expect(await failureOf(origin, { proxyFor: () => 'nonsense' })).toContain('a proxy is')
  })

  it('that are down are not the page’s failure alone', async () => {
    const options = { proxyFor: () => 'http://127.0.0.1:1' }
    expect(await failureOf('http://a.example/', options)).toBe('connection-refused')
  })
})
