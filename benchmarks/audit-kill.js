// Kills an audit (SIGKILL) at random moments until it ends by itself, and compares its totals with those of an
// audit that nothing disturbed.
//
//   node benchmarks/audit-kill.js DUMP [KILLS]
//
// After KILLS kills (20 where none is given) the audit is left alone. Every kill comes at a moment between the
// start and the time that an undisturbed audit took, spread evenly, so that some audits are killed while they
// write their first articles and some while they finish.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const [dump, given = '20'] = process.argv.slice(2)
if (dump === undefined) {
  console.error('usage: node benchmarks/audit-kill.js DUMP [KILLS]')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'veracite-audit-kill-'))
const command = fileURLToPath(new URL('../packages/cli/bin/veracite.js', import.meta.url))

function start(store) {
  const args = [command, 'audit', dump, '--no-network', '--format', 'json', '--store']
  return spawn(process.execPath, [...args, join(folder, store)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function finish(store) {
  const started = performance.now()
  const output = await text(start(store).stdout)
  return { output, milliseconds: performance.now() - started }
}

try {
  const undisturbed = await finish('a.sqlite')
  let ended = 0
  for (let kill = 0; kill < Number(given); kill++) {
    const child = start('b.sqlite')
    const closed = once(child, 'close')
    await Promise.race([setTimeout(Math.random() * undisturbed.milliseconds), closed])
    child.kill('SIGKILL')
    const [, signal] = await closed
    if (signal === null) ended += 1
  }
  const resumed = await finish('b.sqlite')
  const { pages, totals } = JSON.parse(resumed.output)
  console.log(
    `${given} kills, ${ended} of them too late: ${pages} pages, ${totals.citations} citations, ${totals.withCopy} with a copy`,
  )
  const same = resumed.output === undisturbed.output
  console.log(same ? 'the same result, byte for byte' : `not the same as\n${undisturbed.output}`)
  process.exitCode = same ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}
