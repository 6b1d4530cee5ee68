import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { checkFile, killAtRandom } from '../../packages/checker/tests/store/kill-at-random.js'
import {
  makeStorePath,
  startStoreProcess,
} from '../../packages/checker/tests/store/run-store-process.js'

it('the store loses and tears nothing when it is killed at 50 random moments', async () => {
  const file = makeStorePath()
  const { acknowledged, lost, counted, integrity } = await killAtRandom(file, 50)
  console.info(`50 kills, ${acknowledged} records written, ${lost.length} lost or torn`)
  expect({ lost, integrity }).toEqual({ lost: [], integrity: ['ok'] })
  expect(acknowledged).toBeGreaterThan(50)
  expect(counted).toBeGreaterThanOrEqual(acknowledged)
  expect(counted).toBeLessThanOrEqual(acknowledged + 50)
})

it.runIf(process.getuid?.() === 0)('the store says that a disk is full, and is whole', async () => {
  const disk = mkdtempSync(join(tmpdir(), 'veracite-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', disk])
  onTestFinished(() => {
    // Lazily: what has the file open lets go of it only when memory is collected.
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true })
  })
  const file = join(disk, 'store.db')
  const { lines, ended } = startStoreProcess(file, 'a', { count: 100_000 })
  await ended
  expect(lines.at(-1)).toBe('StoreError full: no space left')
  expect(lines.length).toBeGreaterThan(3)
  expect(statSync(file).size).toBeGreaterThan(0)
  const reader = startStoreProcess(file, 'a', { count: lines.length - 2, task: 'read' })
  await reader.ended
  expect(reader.lines.filter((line) => /^\d+$/.test(line)).length).toBeGreaterThan(0)
  expect(checkFile(file)).toEqual(['ok'])
})
