import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeFolder, runVeracite } from './start-veracite.js'

/** A proxy that answers itself for every page, and tells which were asked for. */
async function serveProxy(): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('content-type', 'text/html').end('<title>The well</title><h1>The well</h1>')
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

describe('a check behind a proxy', () => {
  const url = 'http://news.example/well'
  const args = ['check', 'a.wiki', '--archive=none', '--retries=0', '--no-store', '--format=json']

  it.each(['--proxy', 'HTTP_PROXY'])('goes through what %s names', async (name) => {
    const proxy = await serveProxy()
    const cwd = makeFolder({ 'a.wiki': `{{cite web |title=The well |url=${url}}}` })
    const { stdout } =
      name === '--proxy'
        ? await runVeracite([...args, '--proxy', proxy.address], { cwd })
        : await runVeracite(args, { cwd, env: { HTTP_PROXY: proxy.address } })
    expect(JSON.parse(stdout).files[0].citations[0].sources[0].live.status).toBe('alive')
    expect(new Set(proxy.asked)).toEqual(new Set([url]))
  })
})
