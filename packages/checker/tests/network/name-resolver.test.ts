import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ExchangeError } from '../../src/network/exchange-error.ts'
import { createNameResolver, type NameResolver } from '../../src/network/name-resolver.ts'

/** What a name server says of a name: an address, that it has none, that there is no such name, or that it failed. */
type Says = string | 'no-data' | 'nxdomain' | 'servfail' | 'silence'

const codes: Readonly<Record<string, number>> = { nxdomain: 3, servfail: 2 }

/** The answer to a query: its header and question, and an A record where there is an address. */
function answerTo(query: Buffer, says: Says): Buffer {
  const end = query.indexOf(0, 12) + 5
  const isA = query.readUInt16BE(end - 4) === 1
  const address = isA && /^[\d.]+$/.test(says) ? says.split('.').map(Number) : undefined
  const head = Buffer.from(query.subarray(0, end))
  head.writeUInt16BE(0x8180 | (codes[says] ?? 0), 2)
  head.writeUInt16BE(address === undefined ? 0 : 1, 6)
  head.writeUInt32BE(0, 8)
  if (address === undefined) return head
  return Buffer.concat([head, Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address])])
}

function nameIn(query: Buffer): string {
  const labels: string[] = []
  for (let at = 12, size = query[at] ?? 0; size > 0; at += size + 1, size = query[at] ?? 0) {
    labels.push(query.subarray(at + 1, at + 1 + size).toString('latin1'))
  }
  return labels.join('.')
}

/** A resolver that asks a name server on loopback, which counts what it is asked. */
async function resolverFor(
  names: Readonly<Record<string, Says>>,
): Promise<{ resolver: NameResolver; asked: string[] }> {
  const asked: string[] = []
  const server = createSocket('udp4')
  server.on('message', (query, { port }) => {
    const name = nameIn(query)
    asked.push(name)
    const says = names[name] ?? 'nxdomain'
    if (says !== 'silence') server.send(answerTo(query, says), port, '127.0.0.1')
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve))
  const isSilent = Object.values(names).includes('silence')
  const dns = new Resolver({ timeout: isSilent ? 100 : 10_000, tries: 1 })
  dns.setServers([`127.0.0.1:${server.address().port}`])
  return { resolver: createNameResolver(dns), asked }
}

async function reasonOf(resolver: NameResolver, name: string): Promise<string> {
  try {
    const addresses = await resolver.resolve(name)
    return addresses.map(({ address }) => address).join(' ')
  } catch (error) {
    return error instanceof ExchangeError ? error.reason : String(error)
  }
}

describe('createNameResolver', () => {
  it('finds addresses, and remembers them', async () => {
    const { resolver, asked } = await resolverFor({ 'a.veracite.invalid': '192.0.2.7' })
    expect(await reasonOf(resolver, 'a.veracite.invalid')).toBe('192.0.2.7')
    const questions = asked.length
    expect(await reasonOf(resolver, 'a.veracite.invalid')).toBe('192.0.2.7')
    expect(asked.length).toBe(questions)
  })

  it.each([
    ['nxdomain', 'dns-nxdomain'],
    ['no-data', 'dns-failure'],
    ['servfail', 'dns-failure'],
    ['silence', 'dns-failure'],
  ])('takes %s for %s', async (says, reason) => {
    const { resolver } = await resolverFor({ 'a.veracite.invalid': says })
    expect(await reasonOf(resolver, 'a.veracite.invalid')).toBe(reason)
  })

  it('knows the names of this machine that DNS does not', async () => {
    const { resolver } = await resolverFor({ localhost: 'no-data' })
    expect(await reasonOf(resolver, 'localhost')).toMatch(/127\.0\.0\.1|::1/)
  })
})
