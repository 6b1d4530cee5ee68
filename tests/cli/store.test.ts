import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder, runVeracite } from './start-veracite.js'

const article = [
  '{{cite web |title=The well |url=http://site.example/story}}',
  '{{cite web |title=Gone |url=http://site.example/gone}}',
  '{{cite web |title=Failing |url=http://site.example/failing}}',
].join('\n')

let server: Server
let requests: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(`${request.headers.host}${request.url}`)
    if (request.headers.host === 'archive.example') {
      const isIndex = request.url?.startsWith('/cdx/')
      response.writeHead(200, { 'content-type': 'application/json' }).end(isIndex ? '[]' : '{}')
      return
    }
    const status = { '/story': 200, '/gone': 404, '/failing': 500 }[request.url ?? ''] ?? 404
    const body = `<title>The well</title><p>${'Water from the hill. '.repeat(30)}</p>`
    response.writeHead(status, { 'content-type': 'text/html' }).end(status === 200 ? body : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => server.close())

beforeEach(() => {
  requests = []
})

/** What all runs have in common: every connection is led to the server, and the archives with it. */
function argumentsFor(...more: readonly string[]): string[] {
  const { port } = server.address() as AddressInfo
  const manners = ['--host-interval=0', '--archive-interval=0', '--retries=0', '--format=json']
  return ['check', 'a.wiki', ...manners, `--connect-to=::127.0.0.1:${port}`, ...more]
}

function check(cwd: string, ...more: readonly string[]) {
  return runVeracite(argumentsFor('--archive=wayback=http://archive.example', ...more), { cwd })
}

/** `status reason` of the live verdicts. */
function verdictsOf(stdout: string): string[] {
  return JSON.parse(stdout).files[0].citations.map(
    ({ sources: [{ live }] }: { sources: [{ live: { status: string; reason: string } }] }) =>
      `${live.status} ${live.reason}`,
  )
}

/** Runs a whole command line. */
async function runInBackground([program = '', ...args]: readonly string[], cwd: string) {
  const child = spawn(program, args, { cwd, timeout: 60_000 })
  const read = async (stream: AsyncIterable<Buffer>): Promise<string> => {
    let all = ''
    for await (const chunk of stream) all += chunk
    return all
  }
  const [stdout, stderr] = await Promise.all([read(child.stdout), read(child.stderr)])
  return { stdout, stderr }
}

function lives(): string[] {
  return requests.filter((url) => url.startsWith('site.example')).sort()
}

describe('--store', { timeout: 60_000 }, () => {
  it('spares a second run every request but those that proved nothing', async () => {
    const cwd = makeFolder({
      'a.wiki': article,
      'veracite.config.json': '{ "store": "seen.db", "maxAge": "2h" }',
    })
    const first = await check(cwd)
    expect(verdictsOf(first.stdout)).toEqual(['alive ok', 'dead http-404', 'unstable http-500'])
    expect(lives()).toHaveLength(3)
    requests = []
    const second = await check(cwd)
    expect(requests).toEqual(['site.example/failing'])
    expect(second.stderr).toBe('')
    const timeless = (text: string) => text.replaceAll(/"(?:checkedAt|at)": "[^"]+"/g, '')
    expect(timeless(second.stdout)).toBe(timeless(first.stdout))
    await check(cwd, '--max-age=0')
    expect(lives()).toHaveLength(4)
    await check(cwd, '--no-store')
    expect(lives()).toHaveLength(7)
  })

  it('is in the cache folder, for what is asked of the web as it is', async () => {
    const cwd = makeFolder({ 'a.wiki': '{{cite web |title=T |url=http://127.0.0.1:9/}}' })
    const env = { XDG_CACHE_HOME: join(cwd, 'cache') }
    const store = join(cwd, 'cache/veracite/store.db')
    await runVeracite(argumentsFor(), { cwd, env })
    expect(existsSync(store)).toBe(false)
    const { stderr } = await runVeracite(['check', 'a.wiki', '--archive=none'], { cwd, env })
    expect(stderr).toBe('')
    expect(existsSync(store)).toBe(true)
    writeFileSync(store, 'something else, and long enough to be no header'.repeat(10))
    const spoilt = await runVeracite(['check', 'a.wiki', '--archive=none', '--format=json'], {
      cwd,
      env,
    })
    expect(spoilt.stderr).toBe(
      `veracite: ${store} cannot be used: it is no SQLite database; nothing is kept\n`,
    )
  })

  it('ends with one line where the file is something else', async () => {
    const cwd = makeFolder({ 'a.wiki': article })
    const { status, stderr } = await check(cwd, '--store=a.wiki')
    expect([status, stderr]).toEqual([
      2,
      'veracite: a.wiki cannot be used: it is no SQLite database\n',
    ])
    expect(requests).toEqual([])
  })

  it('is done without where there is no space, and used where it may only be read', async () => {
    const cwd = makeFolder({ 'a.wiki': article })
    const command = fileURLToPath(new URL('../../packages/cli/bin/veracite.js', import.meta.url))
    const run = (prefix: readonly string[], ...more: readonly string[]) => {
      const line = [
        ...prefix,
        process.execPath,
        command,
        ...argumentsFor('--archive=none', ...more),
      ]
      return runInBackground(line, cwd)
    }
    const full = await run(['bash', '-c', 'ulimit -f 16; exec "$@"', 'bash'], '--store=full.db')
    expect(full.stderr).toBe(
      'veracite: the store fails, and what is observed is not kept: no more can be written\n',
    )
    expect(verdictsOf(full.stdout)[0]).toBe('alive ok')
    await run([], '--store=seen.db')
    chmodSync(join(cwd, 'seen.db'), 0o444)
    chmodSync(cwd, 0o555)
    requests = []
    const waiver = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all'] : []
    const readOnly = await run(waiver, '--store=seen.db')
    chmodSync(cwd, 0o755)
    expect(verdictsOf(readOnly.stdout)[0]).toBe('alive ok')
    expect(requests).toEqual(['site.example/failing'])
    expect(readOnly.stderr).toBe(
      'veracite: the store fails, and what is observed is not kept: it is read-only\n',
    )
  })

  it('has no part in a replay, which gives the report of the recorded run', async () => {
    const cwd = makeFolder({ 'a.wiki': article })
    const recorded = await check(cwd, '--store=seen.db', '--record=run.warc.gz')
    const before = readFileSync(join(cwd, 'seen.db'))
    const replayed = await check(cwd, '--store=seen.db', '--replay=run.warc.gz')
    expect(replayed.stdout).toBe(recorded.stdout)
    expect(readFileSync(join(cwd, 'seen.db')).equals(before)).toBe(true)
  })
})

const header =
  '# veracite ledger 1: address, last observed, answer, where it led, last seen alive, failures since\n'

function failedOn(...days: readonly number[]): string {
  const at = (day: number) => new Date(Date.now() - day * 86_400_000).toISOString().slice(0, 19)
  return days.map((day) => `${at(day)}Z http-500`).join(', ')
}

describe('--ledger', { timeout: 60_000 }, () => {
  it('notes what was observed, and stays as it is while nothing changes', async () => {
    const cwd = makeFolder({ 'a.wiki': article })
    await check(cwd, '--ledger=sources.ledger')
    const text = readFileSync(join(cwd, 'sources.ledger'), 'utf8')
    const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ`
    expect(text.split('\n')).toEqual([
      header.trimEnd(),
      expect.stringMatching(`^http://site.example/failing\t${time}\t500\t-\t-\t${time} http-500$`),
      expect.stringMatching(`^http://site.example/gone\t${time}\t404\t-\t-\t-$`),
      expect.stringMatching(`^http://site.example/story\t${time}\t200\t-\t${time}\t-$`),
      '',
    ])
    await check(cwd, '--ledger=sources.ledger')
    expect(readFileSync(join(cwd, 'sources.ledger'), 'utf8')).toBe(text)
  })

  it('is left as it is where it holds a conflict', async () => {
    const text = '<<<<<<< HEAD\n'
    const cwd = makeFolder({ 'a.wiki': article, 'sources.ledger': text })
    const { status, stderr } = await check(cwd, '--ledger=sources.ledger')
    const line = 'veracite: sources.ledger cannot be used: line 1 is not of a ledger\n'
    expect([status, stderr]).toEqual([2, line])
    expect(readFileSync(join(cwd, 'sources.ledger'), 'utf8')).toBe(text)
  })

  it('remembers failures, those on two branches together, so that the third makes a page dead', async () => {
    const url = 'http://site.example/failing'
    const cwd = makeFolder({ 'a.wiki': article, 'sources.ledger': '' })
    const git = (...args: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args], { cwd })
    const commit = (failed: string) => {
      const text = `${header}${url}\t2026-01-01T00:00:00Z\t500\t-\t-\t${failed}\n`
      writeFileSync(join(cwd, 'sources.ledger'), text)
      git('add', '.')
      git('commit', '-m', 'a run')
    }
    git('init', '-b', 'main')
    writeFileSync(join(cwd, '.gitattributes'), '*.ledger merge=union\n')
    commit('-')
    git('checkout', '-b', 'other')
    commit(failedOn(5))
    git('checkout', 'main')
    commit(failedOn(2.5))
    expect(git('merge', 'other').status).toBe(0)
    const { stdout } = await check(cwd, '--ledger=sources.ledger', '--set=strikes.days=2')
    expect(verdictsOf(stdout)[2]).toBe('dead http-500')
    const { live } = JSON.parse(stdout).files[0].citations[2].sources[0]
    expect(live.failures).toHaveLength(3)
    const lines = readFileSync(join(cwd, 'sources.ledger'), 'utf8').split('\n')
    expect(lines.filter((line) => line.startsWith(url))).toHaveLength(1)
  })
})
