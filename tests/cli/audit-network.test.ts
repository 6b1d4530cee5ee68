import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeFolder, startVeracite } from './start-veracite.js'

/** Kills of each kind; more of them, at moments of their own, with VERACITE_KILLS=30. */
const kills = Number(process.env['VERACITE_KILLS'] ?? 2)

const articles = Array.from({ length: 120 }, (_, index) => `Article ${index + 1}`)

const prose = 'The well on the hill gives water to the whole of the village. '.repeat(10)
const page = `<title>The well on the hill</title><h1>The well on the hill</h1><p>${prose}`

/** Every other page lives, every tenth has a copy; all articles share one source. */
function textOf(title: string): string {
  const number = Number(title.slice('Article '.length))
  const url = `http://site${number % 20}.example/${number % 2 ? 'living' : 'gone'}/${number}`
  const copy = number % 10 ? '' : ` |archive-url=https://web.archive.org/web/20200101000000/${url}`
  const cite = `{{cite web |title=The well on the hill |url=${url}${copy}}}`
  return `${cite} {{cite web |title=The well on the hill |url=http://shared.example/living}} {{cite book |title=Wells}}`
}

/** Answers as a MediaWiki, as the Wayback Machine, and as every site beside; slowly, so that there are moments to end in. */
async function serveWeb() {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`)
    server.emit('asked')
    setTimeout(() => answer(request, response), 10)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { asked, server, port }
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', `http://${request.headers.host}`)
  if (url.host === 'wiki.example') response.end(JSON.stringify(answerWiki(url.searchParams)))
  else if (url.host === 'web.archive.org') answerArchive(url, response)
  else if (url.pathname.startsWith('/living'))
    response.setHeader('content-type', 'text/html').end(page)
  else response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Not Found</title>')
}

/** The Action API as far as categories and texts go, seventy members and twenty texts an answer. */
function answerWiki(parameters: URLSearchParams): object {
  if (parameters.get('meta') === 'siteinfo') return { query: { general: {} } }
  if (parameters.get('list') === 'categorymembers') {
    const from = Number(parameters.get('cmcontinue') ?? 0)
    const members = articles.map((title, index) => ({ pageid: index + 1, ns: 0, title }))
    const next = from + 70
    return {
      ...(next < articles.length && { continue: { cmcontinue: String(next), continue: '-||' } }),
      query: { categorymembers: members.slice(from, next) },
    }
  }
  if (parameters.has('titles')) return { query: { pages: [{ ns: 14, title: 'Category:Wells' }] } }
  const ids = (parameters.get('pageids') ?? '').split('|').map(Number)
  const from = Number(parameters.get('rvcontinue') ?? 0)
  const pages = ids.slice(from, from + 20).map((id) => {
    const title = articles[id - 1] ?? ''
    const main = { contentmodel: 'wikitext', content: textOf(title) }
    return { pageid: id, ns: 0, title, revisions: [{ revid: id, slots: { main } }] }
  })
  const more = from + 20 < ids.length
  return {
    ...(more && { continue: { rvcontinue: String(from + 20), continue: '||' } }),
    query: { pages },
  }
}

/** Replays what is asked for; the index knows no copies beside. */
function answerArchive({ pathname }: URL, response: ServerResponse): void {
  if (pathname.startsWith('/cdx/')) response.end('[]')
  else if (pathname.startsWith('/wayback/')) response.end('{"archived_snapshots":{}}')
  else
    response
      .writeHead(200, {
        'content-type': 'text/html',
        'memento-datetime': 'Wed, 01 Jan 2020 00:00:00 GMT',
      })
      .end(page)
}

// Windows has no signals that a process could handle.
describe.skipIf(process.platform === 'win32')('an audit of a wiki that asks the network', () => {
  it(
    'goes on after it was killed or interrupted at any moment, to the same totals',
    async () => {
      const { asked, server, port } = await serveWeb()
      const cwd = makeFolder({})
      const start = (store: string) =>
        startVeracite(
          [
            'audit',
            'http://wiki.example/wiki/Category:Wells',
            '--format=json',
            `--store=${store}`,
            `--connect-to=:80:127.0.0.1:${port}`,
            '--archive=wayback=http://web.archive.org',
            '--archive-interval=0',
            '--host-interval=0',
            '--concurrency=4',
          ],
          { cwd },
        )
      const undisturbed = await start('a.sqlite').finished
      expect(undisturbed).toMatchObject({ status: 0, stderr: '' })
      expect(JSON.parse(undisturbed.stdout)).toMatchObject({
        pages: articles.length,
        checked: 3 * articles.length,
        totals: { citations: 3 * articles.length, withCopy: articles.length / 10 },
      })
      const whole = asked.length

      /** Ends a run once it has asked so many questions. */
      const end = async (signal: 'SIGKILL' | 'SIGINT', questions: number) => {
        const { child, finished } = start('b.sqlite')
        let count = 0
        const onAsked = (): void => {
          count += 1
          if (count === questions) child.kill(signal)
        }
        server.on('asked', onAsked)
        const result = await finished
        server.off('asked', onAsked)
        return { ...result, signal: child.signalCode }
      }
      // The first while the articles are read.
      await end('SIGKILL', 4)
      for (let turn = 0; turn < Math.ceil(kills / 2); turn++) {
        const { status, stdout, stderr } = await end('SIGINT', Math.floor(whole / 3))
        if (status === 0) break
        expect(status).toBe(130)
        expect(stderr).toMatch(/^veracite: interrupted[^\n]*\n$/)
        expect(JSON.parse(stdout).checked).toBeLessThanOrEqual(3 * articles.length)
      }
      for (let turn = 0; turn < kills; turn++)
        await end('SIGKILL', 14 + Math.floor((Math.random() * whole) / kills))
      const before = asked.length
      const resumed = await start('b.sqlite').finished
      expect(resumed).toEqual(undisturbed)
      expect(asked.length - before).toBeLessThan(whole)
    },
    30_000 * (kills + 2),
  )
})
