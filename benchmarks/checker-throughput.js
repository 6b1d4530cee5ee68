// How long a check of a simulated web takes, beside the least that any order of requests could take, and what it costs.
// Usage: node benchmarks/checker-throughput.js [hosts] [pages]
import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import { check } from '@veracite/checker'
import { createCitation } from './create-citation.js'

const concurrency = 128
const hostConcurrency = 10
const [hosts = 2000, pages = 20_000] = process.argv.slice(2).map(Number)

/** Milliseconds until a host answers: 20 to 500, most of them quick, a few slow. */
function latencyOf(host) {
  const share = ((host * 2_654_435_761) % 1000) / 1000
  return 20 + 480 * share ** 2
}

/** How many pages each host has: a few have very many, as in citations. */
function pagesOfHosts() {
  const weights = Array.from({ length: hosts }, (_, index) => 1 / (index + 1))
  const sum = weights.reduce((total, weight) => total + weight)
  return weights.map((weight) => Math.max(1, Math.round((pages * weight) / sum)))
}

/** The least that any order could take: all requests at full concurrency, or those of the busiest host. */
function lowerBound(counts) {
  const total = counts.reduce((sum, count, host) => sum + count * latencyOf(host), 0) / concurrency
  const busiest = counts.map((count, host) => Math.ceil(count / hostConcurrency) * latencyOf(host))
  return Math.max(total, ...busiest)
}

function serve() {
  const paragraph = `<p>${'The river had risen for three long days before the wall gave way. '.repeat(6)}</p>`
  const server = createServer((request, response) => {
    const title = `Story ${request.url}`
    const answer = () => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(`<title>${title}</title><h1>${title}</h1>${paragraph.repeat(4)}`)
    }
    setTimeout(answer, latencyOf(Number(/\d+/.exec(request.headers.host)?.[0])))
  })
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))
}

function cite(host, page) {
  const fields = { url: `http://host${host}.example/${page}`, title: `Story /${page}` }
  return createCitation(`${host}/${page}`, fields)
}

async function measure() {
  const server = fork(process.argv[1], { env: { ...process.env, VERACITE_SERVE: '1' } })
  const port = await new Promise((resolve) => server.once('message', resolve))
  const counts = pagesOfHosts()
  const citations = counts.flatMap((count, host) =>
    Array.from({ length: count }, (_, page) => cite(host, page)),
  )
  const cpu = process.cpuUsage()
  const start = performance.now()
  let peak = 0
  const statuses = {}
  const connectTo = [`:80:127.0.0.1:${port}`]
  const options = { archives: {}, connectTo, concurrency, hostConcurrency, hostInterval: 0 }
  for await (const { live } of check(citations, options)) {
    statuses[live.status] = (statuses[live.status] ?? 0) + 1
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  server.kill()
  const bound = lowerBound(counts) / 1000
  console.log(`pages               ${citations.length} on ${hosts} hosts`)
  console.log(`statuses            ${JSON.stringify(statuses)}`)
  console.log(`time                ${seconds.toFixed(1)} s`)
  console.log(`lower bound         ${bound.toFixed(1)} s (${(seconds / bound).toFixed(2)} times)`)
  console.log(`CPU per 1,000 pages ${((user + system) / citations.length / 1000).toFixed(2)} s`)
  console.log(`peak memory         ${Math.round(peak / 2 ** 20)} MiB`)
}

if (process.env.VERACITE_SERVE) serve()
else await measure()
