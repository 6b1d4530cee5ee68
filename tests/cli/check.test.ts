import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedWeb, type StandInWeb, serveStandInWeb } from '../support/stand-in-web.js'
import { makeFolder, runVeracite } from './start-veracite.js'

const web: StandInWeb = {
  pages: [
    { url: 'http://alive.example/story', title: 'The well on the hill' },
    { url: 'http://unsaved.example/story', title: 'A page that nobody saved' },
    { url: 'http://moved.example/old', status: 301, location: 'http://moved.example/new/story' },
    { url: 'http://moved.example/new/story', title: 'How the market moved' },
    { url: 'http://soft.example/story', title: 'Page not found' },
    { url: 'http://soft.example/', title: 'Soft news' },
  ],
  snapshots: [
    {
      timestamp: '20120501120000',
      original: 'http://alive.example/story',
      title: 'The well on the hill',
    },
    {
      timestamp: '20120502120000',
      original: 'http://moved.example/old',
      title: 'How the market moved',
    },
    { timestamp: '20120503120000', original: 'http://dead.example/cited', title: 'A cited copy' },
    {
      timestamp: '20120504120000',
      original: 'http://dead.example/saved',
      title: 'A copy that exists',
    },
    { timestamp: '20120505120000', original: 'http://soft.example/story', title: 'Softly gone' },
  ],
}

const article = [
  '{{cite web |title=The well on the hill |url=http://alive.example/story}}',
  '{{cite web |title=A page that nobody saved |url=http://unsaved.example/story}}',
  '{{cite web |title=How the market moved |url=http://moved.example/old}}',
  '{{cite web |title=Softly gone |url=http://soft.example/story}}',
  '{{cite web |title=A cited copy |url=http://dead.example/cited |archive-url=https://web.archive.org/web/20120503120000/http://dead.example/cited |archive-date=3 May 2012}}',
  '{{cite web |title=A broken copy |url=http://dead.example/broken |archive-url=https://web.archive.org/web/20120503120000/http://dead.example/broken |archive-date=3 May 2012}}',
  '{{cite web |title=A copy that exists |url=http://dead.example/saved |access-date=4 May 2012}}',
  '{{cite web |title=Gone for good |url=http://dead.example/lost}}',
  '{{cite book |title=Printed |isbn=978-0-306-40615-7}}',
].join('\n')

let served: ServedWeb
let certificate: string

beforeAll(async () => {
  served = await serveStandInWeb(web)
})

afterAll(() => served.close())

/** Checks the article, with every connection led to the stand-in web. */
function check(cwd: string, ...args: readonly string[]) {
  certificate = join(cwd, 'certificate.pem')
  writeFileSync(certificate, served.certificate)
  const connections = [
    `--connect-to=:80:127.0.0.1:${served.httpPort}`,
    `--connect-to=:443:127.0.0.1:${served.httpsPort}`,
  ]
  return runVeracite(
    [
      'check',
      'a.wiki',
      '--archive-interval=0',
      '--host-interval=0',
      '--retries=0',
      ...connections,
      ...args,
    ],
    { cwd, env: { NODE_EXTRA_CA_CERTS: certificate } },
  )
}

interface Verdict {
  readonly live: { readonly status: string; readonly reason: string }
  readonly archive: { readonly status: string; readonly url?: string; readonly timestamp?: string }
}

function verdictsByTitle(stdout: string): Map<string, { health: string } & Partial<Verdict>> {
  const [file] = JSON.parse(stdout).files
  return new Map(
    file.citations.map(
      (citation: {
        health: string
        parameters: readonly { name: string; value: string }[]
        sources: readonly Verdict[]
      }) => {
        const title = citation.parameters.find(({ name }) => name === 'title')?.value
        return [title, { health: citation.health, ...citation.sources[0] }]
      },
    ),
  )
}

describe('veracite check', () => {
  it('gives each source the verdict that it deserves', async () => {
    const cwd = makeFolder({ 'a.wiki': article })
    const { status, stdout, stderr } = await check(cwd, '--format=json')
    expect(stderr).toBe('')
    const verdicts = verdictsByTitle(stdout)
    const expected = {
      'The well on the hill': { health: 'sound', live: 'alive', archive: 'available' },
      'A page that nobody saved': { health: 'at-risk', live: 'alive', archive: 'none' },
      'How the market moved': { health: 'sound', live: 'moved', archive: 'available' },
      'Softly gone': { health: 'rescuable', live: 'soft-404', archive: 'available' },
      'A cited copy': { health: 'rescued', live: 'dead', archive: 'cited' },
      'A broken copy': { health: 'lost', live: 'dead', archive: 'broken' },
      'A copy that exists': { health: 'rescuable', live: 'dead', archive: 'available' },
      'Gone for good': { health: 'lost', live: 'dead', archive: 'none' },
      Printed: { health: 'offline-source', live: undefined, archive: undefined },
    }
    const found = Array.from(verdicts, ([title, { health, live, archive }]) => [
      title,
      { health, live: live?.status, archive: archive?.status },
    ])
    expect(Object.fromEntries(found)).toEqual(expected)
    expect(verdicts.get('A copy that exists')?.archive?.timestamp).toBe('20120504120000')
    expect(status).toBe(1)
  })

  it('reports the same, to the last byte, from what it recorded', async () => {
    const cwd = makeFolder({ 'a.wiki': article })
    const live = await check(cwd, '--format=json', '--record=evidence.warc.gz', '--now=2026-01-01')
    const args = [
      'check',
      'a.wiki',
      '--format=json',
      '--replay=evidence.warc.gz',
      '--now=2026-01-01',
    ]
    const replayed = await runVeracite(args, { cwd })
    expect(replayed).toEqual(live)
  })

  it('asks for one page once, however many articles cite it', async () => {
    const cwd = makeFolder({ 'a.wiki': article, 'b.wiki': article })
    const { stdout } = await check(cwd, 'b.wiki', '--format=json')
    const [first, second] = JSON.parse(stdout).files
    expect(second.citations.map(({ health }: { health: string }) => health)).toEqual(
      first.citations.map(({ health }: { health: string }) => health),
    )
    expect(second.citations[0].sources).toEqual(first.citations[0].sources)
  })

  it('asks no archive where none is wanted', async () => {
    const cwd = makeFolder({ 'a.wiki': article })
    const { stdout } = await check(cwd, '--format=json', '--archive=none')
    const statuses = Array.from(verdictsByTitle(stdout).values(), ({ archive }) => archive?.status)
    expect(new Set(statuses)).toEqual(new Set(['unchecked', undefined]))
  })

  it('refuses addresses on the own network unless they are permitted', async () => {
    const url = `http://127.0.0.1:${served.httpPort}/`
    const cwd = makeFolder({ 'a.wiki': `{{cite web |title=T |url=${url}}}` })
    const args = ['check', 'a.wiki', '--format=json', '--archive=none', '--retries=0']
    const refused = await runVeracite(args, { cwd })
    expect(verdictsByTitle(refused.stdout).get('T')?.live).toMatchObject({
      status: 'unchecked',
      reason: 'private-address',
    })
    const permitted = await runVeracite([...args, '--allow-private'], { cwd })
    expect(verdictsByTitle(permitted.stdout).get('T')?.live).toMatchObject({ status: 'dead' })
  })

  it('says once that there is no network, and calls nothing dead', async () => {
    const text = '{{cite web |title=T |url=http://alive.example/}}\n'
    const cwd = makeFolder({ 'a.wiki': text, 'b.wiki': text.replace('alive', 'other') })
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(noNames)}` }
    const json = await runVeracite(['check', '.', '--retries=0', '--format=json'], { cwd, env })
    expect(verdictsByTitle(json.stdout).get('T')).toMatchObject({
      health: 'unknown',
      live: { status: 'unchecked', reason: 'offline' },
      archive: { status: 'unchecked' },
    })
    expect(json.stderr).toMatch(/^veracite: there is no network[^\n]*\n$/)
    expect(json.status).toBe(0)
    const pretty = await runVeracite(['check', '.', '--retries=0'], { cwd, env })
    expect(pretty.stdout.match(/no network/g)).toHaveLength(1)
    expect(pretty.stderr).toBe('')
  })
})

/** Makes every name unknown to a process, as where there is no network. */
const noNames = `
  import dns from 'node:dns'
  import { syncBuiltinESMExports } from 'node:module'
  const fail = async () => { throw Object.assign(new Error('no network'), { code: 'EAI_AGAIN' }) }
  Object.assign(dns.promises.Resolver.prototype, { resolve4: fail, resolve6: fail })
  dns.promises.lookup = fail
  syncBuiltinESMExports()
`
