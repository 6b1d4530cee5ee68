import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runVeracite } from '../cli/start-veracite.js'
import { programPath } from './programs.js'
import { type Pywb, servePywb } from './pywb.js'

const run = promisify(execFile)

const page = `<title>A dam bursts</title><h1>A dam bursts</h1><p>${'Water. '.repeat(200)}</p>`
const latin = Buffer.from('<title>A dam bursts at M\u00fcnchen</title><p>Wasser', 'latin1')
const binary = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 256))

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly sent?: string | Buffer
  /** What was sent, content encodings removed. @default what was sent */
  readonly body?: string | Buffer
}

/** Everything that makes a record differ from what came over the wire. */
const answers: Readonly<Record<string, Answer>> = {
  '/plain': { sent: page },
  '/gzip': { headers: { 'content-encoding': 'gzip' }, sent: gzipSync(page), body: page },
  '/brotli': { headers: { 'content-encoding': 'br' }, sent: brotliCompressSync(page), body: page },
  '/deflate': { headers: { 'content-encoding': 'deflate' }, sent: deflateSync(page), body: page },
  '/latin': { headers: { 'content-type': 'text/html; charset=iso-8859-1' }, sent: latin },
  '/binary': { headers: { 'content-type': 'application/octet-stream' }, sent: binary },
  '/empty': { sent: '' },
  '/missing': { status: 404, sent: '<title>404 Not Found</title>' },
  '/failing': { status: 503, sent: 'Later.' },
  '/moved': { status: 301, headers: { location: '/plain' } },
  '/ring': { status: 302, headers: { location: '/ring' } },
  '/query?a=1&b=%20c&d=%C3%A9': { sent: page },
}
/** These never answer. */
const silent = ['/silent', '/silent/too']

function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  if (silent.includes(url)) return
  if (url === '/reset') return void response.destroy()
  const { status = 200, headers, sent = '' } = answers[url] ?? { status: 404 }
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(sent)
}

const server = createServer(answer)
const cwd = makeArticle([...Object.keys(answers), '/reset', ...silent])
let recorded: string
let pywb: Pywb | undefined

/** Makes a folder with an article that cites some paths. */
function makeArticle(paths: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'veracite-recording-'))
  const citations = paths.map(
    (path) => `{{cite web |title=A dam bursts |url=http://news.example${path}}}`,
  )
  writeFileSync(join(folder, 'a.wiki'), citations.join('\n'))
  return folder
}

const shared = ['check', 'a.wiki', '--no-config', '--no-store', '--archive=none', '--format=json']

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const bounds = ['--retries=0', '--time-budget=10', '--host-concurrency=20']
  const mapping = `--connect-to=:80:127.0.0.1:${port}`
  const args = [...shared, ...bounds, mapping, '--record=evidence.warc.gz']
  const { stdout, stderr } = await runVeracite(args, { cwd })
  expect(stderr).toContain('the time for checking ran out')
  recorded = stdout
  pywb = await servePywb([], [`${cwd}/evidence.warc.gz`])
}, 60_000)
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await pywb?.close()
  rmSync(cwd, { recursive: true, force: true })
})

describe('a recording', () => {
  it('passes warcio check', async () => {
    const args = ['-m', 'warcio.cli', 'check', '-v', 'evidence.warc.gz']
    const { stdout } = await run(programPath('python'), args, { cwd })
    expect(stdout).toContain('digest pass')
    expect(stdout).not.toMatch(/fail|digest not present|no digest/i)
  })

  it.each(Object.entries(answers).filter(([path]) => path !== '/ring'))(
    'gives %s back through pywb as it was',
    async (path, { status = 200, headers, sent = '', body = sent }) => {
      const index = `${pywb?.collection}cdx?output=json&url=${encodeURIComponent(`http://news.example${path}`)}`
      const rows = (await (await fetch(index)).text()).trim().split('\n')
      const { timestamp, status: kept } = JSON.parse(rows[0] ?? '{}')
      expect(kept).toBe(String(status))
      const copy = `${pywb?.collection}${timestamp}id_/http://news.example${path}`
      const response = await fetch(copy, { redirect: 'manual' })
      expect(response.status).toBe(status)
      expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(body))
      const type = headers?.['content-type'] ?? 'text/html; charset=utf-8'
      expect(response.headers.get('content-type')).toBe(type)
    },
  )

  it('gives the same report, what there was no time for included', async () => {
    const { stdout, stderr } = await runVeracite([...shared, '--replay=evidence.warc.gz'], { cwd })
    expect(stdout).toBe(recorded)
    expect(stdout.match(/budget-spent/g)).toHaveLength(silent.length)
    expect(stderr).toContain('the time for checking ran out')
  })
})
