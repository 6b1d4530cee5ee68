// Packs every package as it would be published and holds the archives to what users' tools expect:
// publint and "are the types wrong". `tests/packed.test.ts` installs the same archives.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runPnpm, runTool } from './setup.js'

const folder = mkdtempSync(join(tmpdir(), 'veracite-packed-'))
try {
  runPnpm('--recursive', '--filter', './packages/*', 'pack', '--pack-destination', folder)
  for (const name of readdirSync(folder)) {
    const archive = join(folder, name)
    runTool('publint/src/cli.js', 'run', archive, '--strict')
    // The packages are ES modules only: what CommonJS would see does not count.
    runTool('@arethetypeswrong/cli/dist/index.js', archive, '--profile', 'esm-only', '--quiet')
  }
} finally {
  rmSync(folder, { recursive: true })
}
