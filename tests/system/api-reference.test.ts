import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const generator = fileURLToPath(new URL('../../scripts/api-reference/generate.js', import.meta.url))

it('the API reference has every package, with every export documented', () => {
  const folder = mkdtempSync(join(tmpdir(), 'veracite-api-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  // It ends with status 1 and says why where an export is not documented.
  const output = execFileSync(process.execPath, [generator, folder], { encoding: 'utf8' })
  expect(output).toBe('')
  const index = readFileSync(join(folder, 'index.html'), 'utf8')
  for (const name of ['@veracite/core', '@veracite/checker/settings', 'veracite']) {
    expect(index).toContain(`>${name}<`)
  }
}, 120_000)
