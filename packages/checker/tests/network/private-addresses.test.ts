import { type AddressInfo, Socket } from 'node:net'
import { createFetchTransport } from '@veracite/archives'
import type { Transport } from '@veracite/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAgents } from '../../src/network/agents.ts'
import { ExchangeError } from '../../src/network/exchange-error.ts'
import type { NameResolver } from '../../src/network/name-resolver.ts'
import { createGotTransport } from '../../src/transport/got-transport.ts'
import { cite } from '../citations.ts'
import { collect, describeLive } from '../run-check.ts'
import { serve } from '../servers.ts'
import { privateAnswers, privateUrls } from './spellings.ts'

/** Where sockets were to be opened; none is, but to the ports of this test's own servers. */
let opened: string[]
let ownPorts: Set<number>

beforeEach(() => {
  opened = []
  ownPorts = new Set()
  const { connect } = Socket.prototype
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (
    this: Socket,
    ...given: unknown[]
  ): Socket {
    const [options] = (Array.isArray(given[0]) ? given[0] : given) as [
      AddressInfo & { host?: string; lookup?: typeof import('node:dns').lookup },
    ]
    if (ownPorts.has(Number(options.port))) return Reflect.apply(connect, this, given)
    const { host = '', lookup } = options
    if (lookup === undefined) opened.push(host)
    else
      lookup(host, { all: true }, (_, found) => opened.push(...found.map(({ address }) => address)))
    process.nextTick(() => this.destroy(Object.assign(new Error(), { code: 'ECONNREFUSED' })))
    return this
  })
})
afterEach(() => vi.restoreAllMocks())

/** Answers of DNS by name; a list has one for each time that it is asked. */
function resolverOf(answers: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const asked: string[] = []
  const resolver: NameResolver = {
    async resolve(name) {
      asked.push(name)
      const all = answers[name]
      const times = asked.filter((other) => other === name).length
      const found = all?.[Math.min(times, all.length) - 1]
      if (found === undefined) throw new ExchangeError('dns-nxdomain', name)
      return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    },
  }
  return { asked, resolver }
}

/** The two transports of a check, that to the web and that to the archives, where nothing private is permitted. */
function transportsOf(
  resolver: NameResolver,
  connectTo: readonly string[] = [],
): Readonly<Record<string, Transport>> {
  const agents = createAgents({ resolver, connectTo })
  return {
    web: createGotTransport({ agents }),
    archives: createFetchTransport({ agent: agents.agentFor }),
  }
}

async function reasonFor(transport: Transport | undefined, url: string): Promise<string> {
  try {
    const response = await transport?.exchange({ method: 'GET', url, headers: {} }, {})
    return `${response?.status}`
  } catch (error) {
    return error instanceof Error && 'reason' in error ? String(error.reason) : String(error)
  }
}

/** A fifth of them, of every spelling some. */
function everyFifth(urls: readonly string[]): string[] {
  return urls.filter((_, index) => index % 5 === 0)
}

const refusals = ['private-address', 'invalid-url']
const { resolver: nobody } = resolverOf({})

describe('where private addresses are not permitted', () => {
  it(`none of ${privateUrls.length} spellings is connected to when it is cited`, async () => {
    expect(privateUrls.length).toBeGreaterThanOrEqual(1000)
    const { web } = transportsOf(nobody)
    const citations = privateUrls.map((url) => cite({ url }, url))
    const verdicts = await collect(citations, { ...(web && { transport: web }), retries: 0 })
    expect(verdicts).toHaveLength(privateUrls.length)
    const passed = verdicts.filter(({ live }) => !refusals.includes(live.reason))
    expect(passed.map(({ url, live }) => `${url} ${describeLive(live)}`)).toEqual([])
    expect(opened).toEqual([])
  })

  it('none of them by the transport to the archives', async () => {
    const { archives } = transportsOf(nobody)
    for (const url of everyFifth(privateUrls)) {
      expect([...refusals, 'unsupported-scheme'], url).toContain(await reasonFor(archives, url))
    }
    expect(opened).toEqual([])
  })

  it('none of them when a page redirects or refreshes to it', async () => {
    const targets = everyFifth(privateUrls.filter((url) => URL.canParse(url)))
    const server = await serve((request, response) => {
      const [, way, index] = (request.url ?? '').split('/')
      const target = targets[Number(index)] ?? ''
      if (way === 'redirect') {
        const location = Buffer.from(target).toString('latin1')
        response.writeHead(302, { location }).end()
      } else {
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.end(`<meta http-equiv="refresh" content="0;url=${target}">`)
      }
    })
    ownPorts.add(server.port)
    const { web } = transportsOf(nobody, [`news.example:80:127.0.0.1:${server.port}`])
    const citations = targets.flatMap((_, index) =>
      ['redirect', 'refresh'].map((way) =>
        cite({ url: `http://news.example/${way}/${index}` }, `${way} ${index}`),
      ),
    )
    const verdicts = await collect(citations, {
      ...(web && { transport: web }),
      retries: 0,
      hostConcurrency: 50,
    })
    const passed = verdicts.filter(({ live }) => live.reason !== 'private-address')
    expect(passed.map(({ url, live }) => `${url} ${describeLive(live)}`)).toEqual([])
    expect(opened).toEqual([])
  })

  it(`none of ${privateAnswers.length} addresses that DNS may give a name`, async () => {
    const names = privateAnswers.map((_, index) => `host${index}.example`)
    const answers = Object.fromEntries(
      privateAnswers.map((address, index) => [`host${index}.example`, [[address]]]),
    )
    for (const transport of Object.values(transportsOf(resolverOf(answers).resolver))) {
      for (const name of names) {
        expect(await reasonFor(transport, `http://${name}/`), name).toBe('private-address')
        expect(await reasonFor(transport, `https://${name}/`), name).toBe('private-address')
      }
    }
    expect(opened).toEqual([])
  })

  it('of the addresses of a name only those that are public, whatever DNS says the next time', async () => {
    const { resolver, asked } = resolverOf({
      'mixed.example': [['10.0.0.1', '8.8.8.8', '::1', '::ffff:127.0.0.1']],
      'rebinding.example': [['8.8.4.4'], ['127.0.0.1']],
    })
    for (const transport of Object.values(transportsOf(resolver))) {
      await reasonFor(transport, 'http://mixed.example/')
    }
    expect(opened).toEqual(['8.8.8.8', '8.8.8.8'])
    opened = []
    const { web } = transportsOf(resolver)
    await reasonFor(web, 'http://rebinding.example/')
    expect(opened).toEqual(['8.8.4.4'])
    expect(asked.filter((name) => name === 'rebinding.example')).toHaveLength(1)
    expect(await reasonFor(web, 'http://rebinding.example/')).toBe('private-address')
  })

  it('public addresses, in every spelling, are', async () => {
    const { web } = transportsOf(nobody)
    for (const host of ['8.8.8.8', '0x08080808', '134744072', '[::ffff:8.8.8.8]', '８.８.８.８']) {
      await reasonFor(web, `http://${host}/`)
    }
    expect(opened).toEqual(['8.8.8.8', '8.8.8.8', '8.8.8.8', '::ffff:808:808', '8.8.8.8'])
  })
})
