// How long a check of a simulated web takes, beside the least that any order of requests could take, and what it costs;
// lychee and linkinator beside it, with the same manners as far as they have them.
// Usage: node benchmarks/checker-throughput.js [--lychee FILE] [--linkinator] [--hosts N] [--pages N] [--haste N]
//   --haste N divides all latencies and --lean leaves pages but a title, for sizes that would take long;
//   --interval MS spaces the requests to a host
// Memory from 2,000 to 200,000 pages: --pages N --haste 100 --interval 0 --lean
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureProcess } from './throughput/measure-process.js'
import { createWeb, lowerBound, urlsOf } from './throughput/simulated-web.js'

const { values } = parseArgs({
  options: {
    lychee: { type: 'string' },
    linkinator: { type: 'boolean', default: false },
    hosts: { type: 'string', default: '2000' },
    pages: { type: 'string', default: '20000' },
    haste: { type: 'string', default: '1' },
    interval: { type: 'string', default: '50' },
    lean: { type: 'boolean', default: false },
  },
})
const shape = {
  hosts: Number(values.hosts),
  pages: Number(values.pages),
  haste: Number(values.haste),
  lean: values.lean,
}
// What lychee does where nothing else is said.
const manners = { concurrency: 128, hostConcurrency: 10, hostInterval: Number(values.interval) }
const here = import.meta.dirname
const folder = mkdtempSync(join(tmpdir(), 'veracite-throughput-'))

/** A port that nobody has now. */
async function findPort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function serve(port) {
  const servers = [0, 1].map((half) =>
    fork(join(here, 'throughput/serve-web.js'), [JSON.stringify({ ...shape, port, half })]),
  )
  await Promise.all(
    servers.map((server) => new Promise((resolve) => server.once('message', resolve))),
  )
  return servers
}

function runVeracite(port) {
  const script = join(here, 'throughput/run-veracite.js')
  return measureProcess(process.execPath, [script, JSON.stringify({ ...shape, port, manners })])
}

function runLychee(port) {
  const file = join(folder, 'pages.txt')
  writeFileSync(file, [...urlsOf(createWeb(shape), port)].join('\n'))
  const { concurrency, hostConcurrency, hostInterval } = manners
  const bounds = `--max-concurrency ${concurrency} --host-concurrency ${hostConcurrency}`
  const pauses = `--host-request-interval ${hostInterval}ms --max-retries 1 --retry-wait-time 1`
  const args = `--no-progress --timeout 20 --format json ${bounds} ${pauses}`.split(' ')
  return measureProcess(values.lychee, [...args, '-o', join(folder, 'lychee.json'), file])
}

function runLinkinator(port) {
  const file = join(folder, 'pages.html')
  const links = [...urlsOf(createWeb(shape), port)].map((url) => `<a href="${url}">page</a>`)
  writeFileSync(file, links.join('\n'))
  const main = createRequire(import.meta.url).resolve('linkinator')
  const script = join(main, '../cli.js')
  const args = ['pages.html', '--concurrency', `${manners.concurrency}`, '--timeout', '20000']
  const more = ['--retry-errors', '--retry-errors-count', '1', '--format', 'json']
  return measureProcess(process.execPath, [script, ...args, ...more], { cwd: folder })
}

function print(name, { seconds, cpu, memory }, pages) {
  const bound = lowerBound(createWeb(shape), manners) / 1000
  console.log(
    [
      name.padEnd(11),
      `${seconds.toFixed(1)} s`.padStart(8),
      `${Math.round(pages / seconds)}/s`.padStart(8),
      `${(seconds / bound).toFixed(2)} ×`.padStart(8),
      `${((cpu / pages) * 1000).toFixed(2)} s`.padStart(8),
      `${Math.round(memory)} MiB`.padStart(9),
      `${((memory / pages) * 1000).toFixed(1)} MiB`.padStart(10),
    ].join(' '),
  )
}

const web = createWeb(shape)
const pages = web.counts.reduce((sum, count) => sum + count, 0)
const bound = lowerBound(web, manners) / 1000
console.log(`${pages} pages of ${shape.hosts} hosts; at best ${bound.toFixed(1)} s`)
console.log(`load before ${loadavg()[0].toFixed(1)}, Node ${process.version}`)
console.log('               time    pages  of best  CPU/1,000   memory memory/1,000')
const port = await findPort()
const servers = await serve(port)
const veracite = await runVeracite(port)
print('Veracite', veracite, pages)
console.log(`  ${veracite.output}`)
if (values.lychee !== undefined) {
  const lychee = await runLychee(port)
  print('lychee', lychee, pages)
}
if (values.linkinator) print('linkinator', await runLinkinator(port), pages)
for (const server of servers) server.kill()
rmSync(folder, { recursive: true })
