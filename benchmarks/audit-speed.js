// How fast a dump is unpacked, read and audited, beside bzip2's own unpacking, and in how much memory; last, how
// much more memory the longest dump takes than the others.
//
//   node benchmarks/audit-speed.js DUMP.xml.bz2 [COPIES…]
//
// For each number of COPIES (1 and 10 where none is given) the pages of the dump are written so many times, under
// titles of their own, into one dump, which `bzip2` packs as one stream. Every figure is the best of
// three runs for dumps below 100 MB of XML, else of one. Needs Linux for the peak of memory (VmHWM).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { readArticles } from '@veracite/audit/inputs'

const [dump, ...given] = process.argv.slice(2)
if (dump === undefined) {
  console.error('usage: node benchmarks/audit-speed.js DUMP.xml.bz2 [COPIES…]')
  process.exit(2)
}
const copies = given.length > 0 ? given.map(Number) : [1, 10]
const folder = mkdtempSync(join(tmpdir(), 'veracite-audit-speed-'))
const command = fileURLToPath(new URL('../packages/cli/bin/veracite.js', import.meta.url))

const unpacking = spawn('bzip2', ['-dc', dump], { stdio: ['ignore', 'pipe', 'inherit'] })
const xml = await text(unpacking.stdout)
const start = xml.indexOf('  <page>')
const end = xml.lastIndexOf('</mediawiki>')

function* repeat(count) {
  yield xml.slice(0, start)
  for (let copy = 1; copy <= count; copy++)
    yield xml.slice(start, end).replaceAll('</title>', ` (${copy})</title>`)
  yield xml.slice(end)
}

async function pack(count) {
  const file = join(folder, `${count}.xml.bz2`)
  const packing = spawn('bzip2', ['-c'], { stdio: ['pipe', 'pipe', 'inherit'] })
  await Promise.all([
    pipeline(repeat(count), packing.stdin),
    pipeline(packing.stdout, createWriteStream(file)),
  ])
  return file
}

/** Seconds and the peak of memory of a command. */
async function run(program, ...args) {
  const started = performance.now()
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  let peak = 0
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
    } catch {
      // It has ended.
    }
  }, 20)
  const [code] = await once(child, 'close')
  clearInterval(watch)
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
  return { seconds: (performance.now() - started) / 1000, peak: peak / 1024 }
}

async function readOnly(file) {
  const started = performance.now()
  let pages = 0
  const options = { name: 'dump', threads: availableParallelism() }
  for await (const _ of readArticles(createReadStream(file), options)) pages += 1
  return { seconds: (performance.now() - started) / 1000, pages }
}

async function best(times, act) {
  let result
  for (let turn = 0; turn < times; turn++) {
    const next = await act()
    if (result === undefined || next.seconds < result.seconds) result = next
  }
  return result
}

/** Of audits that keep what they find, by the number of copies. */
const peaks = new Map()

try {
  for (const count of copies) {
    const file = await pack(count)
    const packed = statSync(file).size / 1e6
    const plain = (Buffer.byteLength(xml) * count) / 1e6
    const times = plain < 100 ? 3 : 1
    const rate = ({ seconds }) =>
      `${seconds.toFixed(2).padStart(7)} s ${(plain / seconds).toFixed(1).padStart(6)} MB/s of XML ${(packed / seconds).toFixed(2).padStart(6)} MB/s packed`
    console.log(
      `\n${count} × ${dump}: ${plain.toFixed(1)} MB of XML, ${packed.toFixed(2)} MB packed, ${availableParallelism()} cores`,
    )
    console.log(
      `  bzip2 -dc            ${rate(await best(times, () => run('bzip2', '-dc', file)))}`,
    )
    console.log(`  readArticles         ${rate(await best(times, () => readOnly(file)))}`)
    const store = join(folder, `${count}.sqlite`)
    const audit = (...more) =>
      run(process.execPath, command, 'audit', file, '--no-network', ...more)
    const fresh = await best(times, () => audit('--no-store'))
    console.log(`  audit, in memory     ${rate(fresh)}`)
    const first = await audit('--store', store)
    console.log(`  audit, kept          ${rate(first)}  peak ${first.peak.toFixed(0)} MB`)
    peaks.set(count, first.peak)
    const again = await best(times, () => audit('--store', store))
    console.log(`  audit, unchanged     ${rate(again)}  peak ${again.peak.toFixed(0)} MB`)
    rmSync(file)
    rmSync(store)
  }
  const longest = Math.max(...copies)
  for (const [count, peak] of peaks) {
    const more = ((peaks.get(longest) / peak - 1) * 100).toFixed(1)
    if (count < longest) console.log(`\npeak at ${longest} beside ${count} copies: ${more} % more`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
