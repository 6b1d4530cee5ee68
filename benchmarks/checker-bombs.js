// What a check takes of pages that are made to exhaust it: time, and peak memory beside that for a page that is not there.
// Each is checked by a process of its own. Fails where one takes more than it may.
// Usage: node benchmarks/checker-bombs.js [--timeout MS]
import { execFile, fork } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'

const { values } = parseArgs({ options: { timeout: { type: 'string', default: '3000' } } })
const timeout = Number(values.timeout)
/** MiB beyond those for a plain page: the bytes that are read of a page, several times over. */
const allowedMemory = 128
/** Milliseconds: until the answer begins, until its body is in, and to start. */
const allowedSeconds = (3 * timeout) / 1000 + 5

const here = import.meta.dirname
const run = promisify(execFile)
const server = fork(join(here, 'bombs/serve-bombs.js'))
const { port, paths } = await new Promise((resolve) => server.once('message', resolve))

async function measure(path) {
  const args = [join(here, 'bombs/run-bomb.js'), JSON.stringify({ port, path, timeout })]
  const { stdout } = await run(process.execPath, args, { timeout: 120_000 })
  return JSON.parse(stdout)
}

const plain = await measure('/plain')
console.log(
  `plain page: ${Math.round(plain.memory)} MiB; timeout ${timeout} ms, Node ${process.version}`,
)
console.log('bomb                      verdict                          time     CPU   memory')
const failed = []
for (const path of paths) {
  const { status, reason, seconds, cpu, memory } = await measure(path)
  const more = memory - plain.memory
  if (more > allowedMemory || seconds > allowedSeconds) failed.push(path)
  console.log(
    [
      path.slice(1).padEnd(25),
      `${status} ${reason}`.padEnd(29),
      `${seconds.toFixed(1)} s`.padStart(8),
      `${cpu.toFixed(1)} s`.padStart(7),
      `${more < 0 ? '' : '+'}${Math.round(more)} MiB`.padStart(9),
    ].join(' '),
  )
}
server.kill()
console.log(
  `${paths.length} bombs, ${failed.length} got through${failed.map((path) => ` ${path}`).join('')}`,
)
process.exitCode = failed.length === 0 ? 0 : 1
