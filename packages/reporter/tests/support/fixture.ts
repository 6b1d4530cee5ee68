import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const folder = fileURLToPath(new URL('../../../../fixtures/reports/', import.meta.url))

/** Holds a text against a file in `fixtures/reports`; `UPDATE_FIXTURES=1` writes the file instead. */
export function expectFixture(name: string, text: string): void {
  const file = folder + name
  if (process.env['UPDATE_FIXTURES'] === '1') {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, text)
  }
  expect(text).toBe(readFileSync(file, 'utf8'))
}
