// What a store adds to a check, in time and memory, and how big it gets; each run in a process of its own.
// Usage: node benchmarks/store-cost.js [pages]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from '@veracite/checker'
import { openSqliteStore } from '@veracite/checker/sqlite-store'
import { createCitation } from './create-citation.js'

const [pages = '20000', file, label] = process.argv.slice(2)

function cite(index) {
  const fields = { url: `http://host${index % 2000}.example/${index}`, title: `Story ${index}` }
  return createCitation(`${index}`, fields)
}

/** A page with some kilobytes of words, in an order of its own. */
function pageOf(url) {
  const words = 'river wall town lock keeper gauge bell quay council report year water night'.split(
    ' ',
  )
  let seed = [...url].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  const text = Array.from({ length: 900 }, () => {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0
    return words[seed % words.length]
  })
  const title = `Story ${new URL(url).pathname.slice(1)}`
  return `<title>${title}</title><h1>${title}</h1><p>${text.join(' ')}</p>`
}

let requests = 0
const transport = {
  async exchange({ url }) {
    requests++
    const headers = [['content-type', 'text/html; charset=utf-8']]
    const body = new TextEncoder().encode(pageOf(url))
    return { status: 200, statusText: '', httpVersion: '1.1', headers, body, truncated: false }
  },
}

async function measure() {
  const store = file === 'none' ? undefined : await openSqliteStore(file)
  const citations = Array.from({ length: Number(pages) }, (_, index) => cite(index))
  const began = performance.now()
  let alive = 0
  const options = { transport, archives: {}, hostInterval: 0, ...(store && { store }) }
  for await (const { live } of check(citations, options)) alive += live.status === 'alive' ? 1 : 0
  await store?.close()
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage()
  const megabytes = process.resourceUsage().maxRSS / 1024
  const size = store === undefined ? 0 : statSync(file).size / 1_048_576
  console.log(
    `${label}: ${alive} alive, ${requests} requests, ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of CPU, ${megabytes.toFixed(0)} MiB at most, store ${size.toFixed(0)} MiB`,
  )
}

if (file !== undefined) await measure()
else {
  const folder = mkdtempSync(join(tmpdir(), 'veracite-store-'))
  const path = join(folder, 'store.db')
  for (const [place, name] of [
    ['none', 'without a store'],
    [path, 'first run with one'],
    [path, 'second run'],
  ])
    spawnSync(process.execPath, [import.meta.filename, pages, place, name], { stdio: 'inherit' })
  rmSync(folder, { recursive: true })
}
