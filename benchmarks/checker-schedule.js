// How near the order of requests comes to the least time that any order could take, on the simulated web of
// checker-throughput.js: the time is made up and passes only where all wait, so that the machine's load plays no part.
// Fails beyond 10 %. Usage: node benchmarks/checker-schedule.js [--hosts N] [--pages N]
import { parseArgs } from 'node:util'
import { check } from '@veracite/checker'
import { createCitation } from './create-citation.js'
import {
  behaviourOf,
  createWeb,
  hostAt,
  latencyOf,
  lowerBound,
  urlsOf,
} from './throughput/simulated-web.js'

const { values } = parseArgs({
  options: {
    hosts: { type: 'string', default: '2000' },
    pages: { type: 'string', default: '20000' },
  },
})
const web = createWeb({ hosts: Number(values.hosts), pages: Number(values.pages) })
const allowed = 1.1

/** Time that goes on to the next end of a sleep when everything that can be done without is done. */
function createMadeUpClock() {
  const sleepers = new Map()
  const times = []
  let now = 0
  let isTurning = false

  function turn() {
    isTurning = false
    const next = times.shift()
    if (next === undefined) return
    now = next
    const wakes = sleepers.get(next)
    sleepers.delete(next)
    for (const wake of wakes) wake()
    plan()
  }

  function plan() {
    if (isTurning || times.length === 0) return
    isTurning = true
    // Some turns later, whatever the end of one sleep lets go on has gone on.
    setImmediate(() => setImmediate(turn))
  }

  function insert(time) {
    let low = 0
    for (let high = times.length; low < high; ) {
      const middle = (low + high) >> 1
      if (times[middle] < time) low = middle + 1
      else high = middle
    }
    times.splice(low, 0, time)
  }

  return {
    now: () => now,
    sleep(milliseconds, signal) {
      signal?.throwIfAborted()
      // Timers of a real machine go off late, and never in between.
      const until = Math.ceil(now + milliseconds) + 1
      return new Promise((resolve) => {
        const wakes = sleepers.get(until)
        if (wakes === undefined) {
          sleepers.set(until, [resolve])
          insert(until)
        } else wakes.push(resolve)
        plan()
      })
    },
  }
}

const clock = createMadeUpClock()
const statuses = { well: 200, slow: 200, missing: 404, failing: 500 }
const transport = {
  async exchange({ url }) {
    const { hostname, pathname } = new URL(url)
    const [host, page] = [hostAt(hostname), Number(/\d+$/.exec(pathname)?.[0])]
    await clock.sleep(latencyOf(web, host, page))
    return {
      status: statuses[behaviourOf(host, page)] ?? 404,
      statusText: '',
      httpVersion: '1.1',
      headers: [['content-type', 'text/html; charset=utf-8']],
      body: new TextEncoder().encode(`<title>${pathname}</title>`),
      truncated: false,
    }
  },
}

for (const [name, manners] of Object.entries({
  'as lychee has it': { concurrency: 128, hostConcurrency: 10, hostInterval: 50 },
  'as Veracite has it': { concurrency: 64, hostConcurrency: 4, hostInterval: 50 },
  'without intervals': { concurrency: 128, hostConcurrency: 10, hostInterval: 0 },
  'few at once': { concurrency: 16, hostConcurrency: 4, hostInterval: 0 },
})) {
  const citations = Array.from(urlsOf(web, 80), (url) =>
    createCitation(url, { url, title: new URL(url).pathname }),
  )
  const start = clock.now()
  const options = { archives: {}, transport, clock, retries: 1, ...manners }
  let known = 0
  for await (const _ of check(citations, options)) known++
  const seconds = (clock.now() - start) / 1000
  const bound = lowerBound(web, manners) / 1000
  const ratio = seconds / bound
  console.log(
    `${name.padEnd(20)} ${known} pages in ${seconds.toFixed(1)} s, at best ${bound.toFixed(1)} s: ${ratio.toFixed(3)} times`,
  )
  if (ratio > allowed) process.exitCode = 1
}
