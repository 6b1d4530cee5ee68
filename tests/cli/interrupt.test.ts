import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeFolder, startVeracite } from './start-veracite.js'

/** A site whose `/slow` never answers; `asked` settles once it was asked for that. */
async function serveSlowSite(): Promise<{ port: number; asked: Promise<unknown> }> {
  const server: Server = createServer((request, response) => {
    if (request.url === '/slow') server.emit('slow')
    else response.setHeader('content-type', 'text/html').end('<title>Quick</title><h1>Quick</h1>')
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, asked: once(server, 'slow') }
}

const article = [
  '{{cite web |title=Quick |url=http://news.example/quick}}',
  '{{cite web |title=Slow |url=http://b.example/slow}}',
].join('\n')

// Windows has no signals that a process could handle.
describe.runIf(process.platform !== 'win32')('an interrupted check', () => {
  const start = async () => {
    const { port, asked } = await serveSlowSite()
    const cwd = makeFolder({ 'a.wiki': article })
    const connection = `--connect-to=:80:127.0.0.1:${port}`
    const args = ['check', 'a.wiki', '--format=json', '--archive=none', connection]
    const running = startVeracite([...args, '--concurrency=1'], { cwd })
    await asked
    return running
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('reports on %s what it knows', async (signal, expected) => {
    const { child, finished } = await start()
    child.kill(signal)
    const { status, stdout, stderr } = await finished
    expect(status).toBe(expected)
    expect(stderr).toMatch(/^veracite: interrupted[^\n]*\n$/)
    const [{ citations }] = JSON.parse(stdout).files
    expect(citations[0].sources[0].live.status).toBe('alive')
    expect(citations[1].sources[0]?.live.status ?? 'unchecked').toBe('unchecked')
  })

  it('ends at once the second time', async () => {
    const cwd = makeFolder({
      'a.wiki': article,
      'veracite.config.js':
        "console.log('ready'); setInterval(() => {}, 1000); export default await new Promise(() => {})",
    })
    const { child, finished } = startVeracite(['lint', 'a.wiki'], { cwd })
    await once(child.stdout ?? child, 'data')
    // Signals that come together may count as one.
    const signals = setInterval(() => child.kill('SIGINT'), 50)
    onTestFinished(() => clearInterval(signals))
    expect(await finished).toMatchObject({ status: 130, stderr: '' })
  })

  it('has written as ndjson each citation that was known before', async () => {
    const { port, asked } = await serveSlowSite()
    const cwd = makeFolder({ 'a.wiki': article, 'b.wiki': '{{cite book |title=Tides}}' })
    const connection = `--connect-to=:80:127.0.0.1:${port}`
    const formats = ['--format=ndjson', '--format=ndjson=report.ndjson']
    const args = ['check', '.', ...formats, '--archive=none', connection]
    const { child, finished } = startVeracite(args, { cwd })
    const [first] = await once(child.stdout ?? child, 'data')
    expect(JSON.parse(String(first))).toMatchObject({
      type: 'citation',
      path: 'a.wiki',
      sources: [{ url: 'http://news.example/quick', live: { status: 'alive' } }],
    })
    await asked
    child.kill('SIGINT')
    const { stdout } = await finished
    const lines = stdout.split('\n').slice(0, -1)
    expect(
      lines.map((line) => JSON.parse(line)).map(({ type, path }) => `${type} ${path}`),
    ).toEqual(expect.arrayContaining(['citation a.wiki', 'citation a.wiki', 'citation b.wiki']))
    expect(lines.filter((line) => line.includes('news.example'))).toHaveLength(1)
    expect(readFileSync(join(cwd, 'report.ndjson'), 'utf8')).toBe(stdout)
  })
})
