import type { IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { Transport } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { parseHosts, withHostHeaders } from '../../src/network/host-headers.ts'
import { createRecorder } from '../../src/replay/create-recorder.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { cite } from '../citations.ts'
import { respond } from '../page/pages.ts'
import { collect, summarize } from '../run-check.ts'
import { serve } from '../servers.ts'

const secret = 'Bearer a-very-secret-token'
const article = '<title>A dam bursts</title><p>Water.</p>'

interface Asked {
  readonly at: string
  readonly headers: IncomingHttpHeaders
}

/** A web on loopback: one site that wants a token and redirects to others, which note what they are sent. */
async function openWeb() {
  const asked: Asked[] = []
  const elsewhere: Readonly<Record<string, string>> = {
    '/to-other': 'http://other.example/page',
    '/to-sub': 'http://sub.library.example/page',
    '/to-port': 'http://library.example:8080/page',
    '/to-trailing-dot': 'http://library.example./page',
    '/there-and-back': 'http://other.example/back',
    '/to-copy': 'http://archive.example/web/20120101000000/http://library.example/page',
  }
  const plain = await serve(({ headers, url = '' }, response) => {
    asked.push({ at: `http://${headers.host}${url}`, headers })
    const target = url === '/back' ? 'http://library.example/page' : elsewhere[url]
    if (target === undefined) response.end(article)
    else response.writeHead(302, { location: target }).end()
  })
  return { asked, connectTo: [`::127.0.0.1:${plain.port}`] }
}

const hosts = {
  'http://library.example': {
    headers: { Authorization: secret, cookie: 'session=also-secret', 'X-Key': 'third-secret' },
  },
}

/** Where the secret came to. */
function told(asked: readonly Asked[]): string[] {
  const text = ({ headers }: Asked) => JSON.stringify(headers)
  return asked.filter((request) => /secret/.test(text(request))).map(({ at }) => at)
}

describe('headers of a host', () => {
  it('are sent to it, and on redirects to no other host, port or archive', async () => {
    const { asked, connectTo } = await openWeb()
    const paths = [
      'page',
      'to-other',
      'to-sub',
      'to-port',
      'to-trailing-dot',
      'there-and-back',
      'to-copy',
    ]
    const citations = paths.map((path) =>
      cite({ url: `http://library.example/${path}`, title: 'A dam bursts' }, path),
    )
    const bytes: Uint8Array[] = []
    const write = async (chunk: Uint8Array) => void bytes.push(chunk)
    const recorder = createRecorder({ write, clock: { now: () => 0 }, software: 'test' })
    const store = createMemoryStore()
    const archives = { wayback: 'http://archive.example' }
    const shared = { connectTo, archives, archiveInterval: 0, hosts, store }
    const verdicts = await collect(citations, { ...shared, wrapTransport: recorder.wrap })
    await recorder.finish()
    expect(summarize(verdicts)).toMatchObject({
      page: 'alive ok',
      'there-and-back': 'alive redirected',
    })
    const own = 'http://library.example/'
    expect(told(asked)).toEqual(expect.arrayContaining(paths.map((path) => own + path)))
    expect(told(asked).filter((at) => !at.startsWith(own))).toEqual([])
    expect(asked.filter(({ at }) => !at.startsWith(own)).length).toBeGreaterThan(5)
    expect(asked.find(({ at }) => at === `${own}page`)?.headers).toMatchObject({
      authorization: secret,
      'x-key': 'third-secret',
    })
    expect(gunzipSync(Buffer.concat(bytes)).toString('latin1')).not.toContain('secret')
    expect(JSON.stringify(verdicts)).not.toContain('secret')
    expect(JSON.stringify(await store.read('page', 'http://library.example/page'))).not.toContain(
      'secret',
    )
  })

  it('named without a scheme are sent over HTTPS only, where a redirect leads off it, too', async () => {
    const sent: Record<string, boolean> = {}
    const web: Transport = {
      async exchange({ url, headers: given }) {
        sent[url] = JSON.stringify(given).includes('secret')
        if (!url.startsWith('https:')) return respond(article)
        const headers = [['location', url.replace('https:', 'http:')]] as const
        return { ...respond(''), status: 302, headers }
      },
    }
    const byName = { 'secure.example': { headers: { authorization: secret } } }
    const transport = withHostHeaders(web, byName)
    await collect([cite({ url: 'https://secure.example/page' })], { transport })
    expect(sent).toMatchObject({
      'https://secure.example/page': true,
      'http://secure.example/page': false,
    })
  })

  it.each([
    '',
    'a b',
    'library.example/path',
    'ftp://library.example',
    'http://u:p@a.example',
    '*.example',
  ])('are refused for the host %j', (host) => {
    expect(() => parseHosts({ [host]: { headers: {} } })).toThrow('a host is a name')
  })

  it.each([
    ['host', 'other.example'],
    ['Transfer-Encoding', 'chunked'],
    ['bad name', 'x'],
    ['authorization', 'two\r\nlines'],
  ])('may not be %j: %j, and the value is not told', (name, value) => {
    const parse = () => parseHosts({ 'library.example': { headers: { [name]: value } } })
    expect(parse).toThrow(/header/)
    expect(parse).not.toThrow(value)
  })
})
