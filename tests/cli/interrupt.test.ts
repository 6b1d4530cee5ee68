import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
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

  it('has written as ndjson what was found before', async () => {
    const { port, asked } = await serveSlowSite()
    const [quick = '', slow = ''] = article.split('\n')
    const cwd = makeFolder({ 'a.wiki': quick, 'b.wiki': slow })
    const connection = `--connect-to=:80:127.0.0.1:${port}`
    const args = ['check', '.', '--format=ndjson', '--archive=none', connection]
    const { child, finished } = startVeracite(args, { cwd })
    const [line] = await once(child.stdout ?? child, 'data')
    expect(JSON.parse(String(line).split('\n', 1)[0] ?? '')).toMatchObject({
      type: 'citation',
      path: 'a.wiki',
      health: 'unknown',
    })
    await asked
    child.kill('SIGINT')
    const { stdout } = await finished
    expect(stdout).toContain('"path":"b.wiki"')
    expect(stdout.match(/"path":"a.wiki"/g)).toHaveLength(1)
  })
})
