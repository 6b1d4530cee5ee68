// What Veracite, lychee and linkinator say of each labelled scenario, in one run, and how often each is wrong.
// Usage: node benchmarks/checker-scenarios.js LYCHEE [docs/scenarios.md]
//
// All three ask through one proxy on loopback, which plays the sites itself and opens no connection: what is not
// one of its sites is refused, and counted. Scenarios about private addresses are left out. The sites are in `.alt`,
// which is never in DNS (RFC 9476); `.example`, that lychee leaves out, would do otherwise.
import { execFile, fork, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { check } from '@veracite/checker'
import { createJiti } from 'jiti'
import { createCitation } from './create-citation.js'
import { describe, kinds, summarize, tools } from './describe-scenarios.js'
import { faults, identifiers, serveSecurely } from './serve-secure-sites.js'

const tests = new URL('../packages/checker/tests/scenarios/', import.meta.url)
const jiti = createJiti(import.meta.url)
const { scenarios } = await jiti.import(new URL('scenarios.ts', tests).href)
const { play } = await jiti.import(new URL('play.ts', tests).href)

/** Seconds that each tool waits for an answer, and milliseconds in which a batch must be done. */
const timeout = 3
const batchLimit = 90_000

/** An address of no public site: what permits such addresses would ask it. */
const privateAddress = /\/\/(?:localhost|\[|\d{1,10}(?:[./:]|$)|0x|127\.|10\.|169\.254\.)/
const played = Object.entries(scenarios)
  .filter(([group]) => group !== 'private addresses')
  .flatMap(([group, table]) => table.map((scenario) => ({ group, ...scenario })))
  .filter(({ answers, other }) => !privateAddress.test(JSON.stringify([answers, other])))
  .map((scenario, index) => {
    const { cited = '/news/2010/dam.html' } = scenario
    return { ...scenario, index, url: new URL(`http://site${index}.alt${cited}`).href }
  })
const groups = [...new Set(played.map(({ group }) => group))]

/** Plays the sites as a proxy for them, and for a page that links to those of a group. */
function serve() {
  let refused = 0
  const host = /^(?:(site|other)(\d+)|index)\.alt(?::80)?$/
  const listener = play(played, {
    find: (name) => ({ index: Number(/\d+/.exec(name)?.[0]), isOther: name.startsWith('other') }),
    otherOrigin: (index) => `http://other${index}.alt`,
  })
  const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    if (request.url === '/refused') return response.end(String(refused))
    // Within a tunnel requests name their path alone.
    const address = request.url.startsWith('http://')
      ? new URL(request.url).host
      : request.headers.host
    if (!host.test(address ?? '')) {
      refused++
      return response.writeHead(403).end()
    }
    request.url = request.url.replace(/^http:\/\/[^/]*/, '') || '/'
    request.headers.host = address
    if (address !== 'index.alt') return listener(request, response)
    const group = decodeURIComponent(request.url.slice(1))
    const links = played.filter((scenario) => scenario.group === group)
    response.setHeader('content-type', 'text/html')
    response.end(
      links.map(({ url }) => `<a href="${url.replaceAll('&', '&amp;')}">x</a>`).join('\n'),
    )
  })
  server.on('connect', (request, socket) => {
    socket.on('error', () => socket.destroy())
    if (host.test(request.url)) {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      server.emit('connection', socket)
      return
    }
    refused++
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
  })
  server.on('clientError', (_, socket) => socket.destroy())
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))
}

/** Asks all three of what is over TLS, each trusting the authority of the sites. */
async function askSecurely(lychee) {
  const server = fork(process.argv[1], ['serve-securely'])
  const served = await new Promise((resolve) => server.once('message', resolve))
  const folder = mkdtempSync(join(tmpdir(), 'veracite-scenarios-'))
  const file = join(folder, 'authority.pem')
  writeFileSync(file, served.certificate)
  const trust = { NODE_EXTRA_CA_CERTS: file, SSL_CERT_FILE: file }
  const proxy = `http://127.0.0.1:${served.port}`
  const rows = []
  for (const group of [faults, identifiers]) {
    const batch = served.cases.filter((site) => site.group === group)
    const said = {
      Veracite: await askVeraciteTrusting(batch, served.rules, trust),
      lychee: await askLychee(batch, proxy, { lychee, trust }),
      linkinator: await askLinkinator(batch, proxy, trust),
    }
    for (const site of batch) {
      rows.push({
        ...site,
        kind: kinds[site.expected.split(' ')[0]] ?? 'open',
        said: Object.fromEntries(
          tools.map((tool) => [tool, said[tool].get(site.index) ?? 'no answer']),
        ),
      })
    }
  }
  rmSync(folder, { recursive: true })
  server.kill()
  return rows
}

/** Veracite in a process of its own, as an authority is trusted from the start of one. */
async function askVeraciteTrusting(batch, rules, trust) {
  const citations = batch.map(({ index, fields }) =>
    createCitation(String(index), { ...fields, title: 'A dam bursts' }),
  )
  const options = {
    // What is asked of no site of these ends on this machine.
    connectTo: [...rules.map(([host, port]) => `${host}:127.0.0.1:${port}`), '::127.0.0.1:9'],
    timeout: timeout * 1000,
    retries: 1,
    backoff: 100,
    hostInterval: 0,
  }
  const script = fileURLToPath(new URL('check-process.js', tests))
  const env = { PATH: process.env.PATH, ...trust }
  const child = spawn(process.execPath, [script], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ citations, options }))
  return new Map(Object.entries(await json(child.stdout)).map(([id, said]) => [Number(id), said]))
}

async function askVeracite(batch, proxy) {
  const citations = batch.map(({ index, url, title = 'A dam bursts' }) =>
    createCitation(String(index), { url, title }),
  )
  const options = {
    archives: {},
    proxyFor: () => proxy,
    timeout: timeout * 1000,
    retries: 1,
    backoff: 100,
    hostInterval: 0,
  }
  const said = new Map()
  for await (const { citationId, live } of check(citations, options)) {
    said.set(Number(citationId), `${live.status} ${live.reason}`)
  }
  return said
}

/** Runs a program with the proxy as its only way; resolves to what it wrote, also where it fails or takes too long. */
function run(file, args, { proxy, trust = {} }) {
  const env = { PATH: process.env.PATH, ...trust }
  for (const name of ['http_proxy', 'https_proxy', 'all_proxy']) {
    env[name] = proxy
    env[name.toUpperCase()] = proxy
  }
  return new Promise((resolve) => {
    const options = { env, timeout: batchLimit, killSignal: 'SIGKILL', maxBuffer: 2 ** 28 }
    execFile(file, args, options, (_, stdout) => resolve(stdout))
  })
}

async function askLychee(batch, proxy, { lychee, trust }) {
  const folder = mkdtempSync(join(tmpdir(), 'veracite-scenarios-'))
  const list = join(folder, 'links.html')
  writeFileSync(
    list,
    batch.map(({ url }) => `<a href="${url.replaceAll('&', '&amp;')}">x</a>`).join('\n'),
  )
  const bounds = ['--timeout', String(timeout), '--max-retries', '1', '--retry-wait-time', '1']
  const output = ['--format', 'json', '--no-progress', '-vv']
  const stdout = await run(lychee, [...bounds, ...output, list], { proxy, trust })
  rmSync(folder, { recursive: true })
  const report = stdout === '' ? {} : JSON.parse(stdout)
  const said = new Map()
  for (const [key, word] of [
    ['success_map', 'ok'],
    ['redirect_map', 'ok'],
    ['excluded_map', 'skipped'],
    ['error_map', 'broken'],
    ['timeout_map', 'broken'],
  ]) {
    for (const { url, status } of Object.values(report[key] ?? {}).flat()) {
      const scenario = batch.find((other) => other.url === url)
      if (scenario !== undefined) said.set(scenario.index, `${word} ${status?.code ?? ''}`.trim())
    }
  }
  return said
}

async function askLinkinator(batch, proxy, trust) {
  const args = [
    process.argv[1],
    'linkinator',
    `http://index.alt/${encodeURIComponent(batch[0].group)}`,
  ]
  const stdout = await run(process.execPath, args, { proxy, trust })
  const said = new Map()
  for (const line of stdout.split('\n').filter(Boolean)) {
    const { url, state, status } = JSON.parse(line)
    const scenario = batch.find((other) => other.url.replace(/#.*/, '') === url.replace(/#.*/, ''))
    const word = { OK: 'ok', BROKEN: 'broken', SKIPPED: 'skipped' }[state]
    if (scenario !== undefined) said.set(scenario.index, `${word} ${status || ''}`.trim())
  }
  return said
}

/** What linkinator finds behind the links of a page, a line each as it is known. */
async function runLinkinator(page) {
  const { LinkChecker } = await import('linkinator')
  const checker = new LinkChecker()
  checker.on('link', ({ url, state, status }) =>
    console.log(JSON.stringify({ url, state, status })),
  )
  await checker.check({ path: page, timeout: timeout * 1000 })
  process.exit()
}

async function compare(lychee, file) {
  const server = fork(process.argv[1], ['serve'])
  const port = await new Promise((resolve) => server.once('message', resolve))
  const proxy = `http://127.0.0.1:${port}`
  const said = Object.fromEntries(tools.map((tool) => [tool, new Map()]))
  const started = performance.now()
  for (const group of groups) {
    const batch = played.filter((scenario) => scenario.group === group)
    const answers = {
      Veracite: await askVeracite(batch, proxy),
      lychee: await askLychee(batch, proxy, { lychee }),
      linkinator: await askLinkinator(batch, proxy),
    }
    for (const tool of tools) for (const entry of answers[tool]) said[tool].set(...entry)
  }
  const refused = await (await fetch(`${proxy}/refused`)).text()
  server.kill()
  const secure = await askSecurely(lychee)
  const open = played.map(({ index, group, label, expected }) => ({
    group,
    label,
    expected: expected.join(' '),
    kind: kinds[expected[0]] ?? 'open',
    said: Object.fromEntries(tools.map((tool) => [tool, said[tool].get(index) ?? 'no answer'])),
  }))
  const rows = [...open, ...secure]
  const summary = summarize(rows)
  const text = describe(rows, [...groups, faults, identifiers])
  if (file === undefined) console.log(text)
  else writeFileSync(file, text)
  console.log(summary.join('\n'))
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`${refused} requests to other addresses refused; ${seconds} s`)
  for (const {
    label,
    expected,
    said: { Veracite },
  } of rows) {
    if (Veracite !== expected)
      console.log(`not as expected: ${label}: ${Veracite}, not ${expected}`)
  }
}

const [role, argument] = process.argv.slice(2)
if (role === 'serve') serve()
else if (role === 'serve-securely') await serveSecurely()
else if (role === 'linkinator') await runLinkinator(argument)
else if (role === undefined) throw new Error('name the lychee program')
else await compare(role, argument)
