import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type ArchiveServerOptions,
  startArchiveServer,
} from '../../packages/archives/tests/support/archive-server.ts'
import { makeFolder, runVeracite } from './start-veracite.js'

const closing: (() => unknown)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

const prose = 'The well on the hill gives water to the whole of the village. '.repeat(10)

/** A site with two living pages, an article that cites both, and an archive. */
async function setUp(options: ArchiveServerOptions = {}) {
  const site = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    if (/^\/[ab]$/.test(request.url ?? ''))
      response.end(`<title>The well on the hill</title><p>${prose}`)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  closing.push(
    () => site.close(),
    () => site.closeAllConnections(),
  )
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const archive = await startArchiveServer({
    ...options,
    captures: [
      {
        timestamp: '20200101000000',
        original: `${origin}/b`,
        body: `<title>The well on the hill</title><p>${prose}`,
      },
    ],
  })
  closing.push(archive.close)
  const cwd = makeFolder({})
  const cite = (name: string) => `{{cite web |title=The well on the hill |url=${origin}/${name}}}`
  writeFileSync(join(cwd, 'a.wiki'), [cite('a'), cite('b'), cite('gone')].join('\n'))
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runVeracite(
      [
        'check',
        'a.wiki',
        '--no-config',
        '--allow-private',
        `--archive=wayback=${archive.origin}`,
        '--archive-interval=1',
        ...args,
      ],
      { cwd, env },
    )
  return { origin, archive, cwd, run }
}

describe('--save', () => {
  it('has living pages saved that no archive has, and those alone, with the keys of the environment', async () => {
    const { origin, archive, cwd, run } = await setUp({ account: 'KEY1:SECRET1' })
    const env = { IA_ACCESS_KEY_ID: 'KEY1', IA_SECRET_ACCESS_KEY: 'SECRET1' }
    const args = ['--save', '--record=evidence.warc.gz', '--format=json=report.json']
    const { stderr, stdout } = await run(args, env)
    expect(stderr).toContain(
      `saved ${origin}/a as ${archive.origin}/web/20260101000000/${origin}/a\n`,
    )
    expect(archive.orders).toEqual([`${origin}/a`])
    const report = readFileSync(join(cwd, 'report.json'), 'utf8')
    const evidence = gunzipSync(readFileSync(join(cwd, 'evidence.warc.gz'))).toString('latin1')
    expect(evidence).toContain(`${origin}/a`)
    expect([stderr, stdout, report, evidence].join('')).not.toMatch(/KEY1|SECRET1/)
    expect(evidence).not.toContain(`${archive.origin}/save`)
  })

  it('orders nothing twice, from one run to the next', async () => {
    const { origin, archive, run } = await setUp()
    const args = ['--save', '--store=veracite.sqlite']
    const first = await run(args)
    const second = await run(args)
    expect(archive.orders).toEqual([`${origin}/a`])
    expect(second.stderr).toBe(first.stderr)
    expect(second.stderr).toContain(`saved ${origin}/a as `)
  })

  it('orders nothing in a dry run, and lists what it would', async () => {
    const { origin, archive, run } = await setUp()
    const { stderr } = await run(['--save', '--dry-run'])
    expect(stderr).toContain(`would save ${origin}/a\n`)
    expect(stderr).not.toContain(`${origin}/b`)
    expect(archive.requests.filter((request) => request.includes('/save'))).toEqual([])
  })

  it('tells what an archive does not save', async () => {
    const { origin, run } = await setUp({ account: 'KEY1:SECRET1' })
    const { stderr } = await run(['--save'])
    expect(stderr).toContain(`${origin}/a is left to the next --save: unauthorised\n`)
  })

  it.each([
    [['--dry-run'], '--dry-run goes with --fix or --save'],
    [['--save', '--replay=x.warc'], '--save and --replay exclude each other'],
    [['--save', '--archive=none'], '--save needs the archive wayback, and it is not asked'],
  ])('refuses %j', async (args, message) => {
    const { run } = await setUp()
    const { status, stderr } = await run(args)
    expect([status, stderr]).toEqual([2, `veracite: ${message}\n`])
  })
})
