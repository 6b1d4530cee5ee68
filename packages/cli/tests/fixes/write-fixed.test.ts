import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeFixed } from '../../src/fixes/write-fixed.ts'

describe('writeFixed', () => {
  it('leaves a file alone that is not what was read any more', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'veracite-'))
    onTestFinished(() => rmSync(cwd, { recursive: true }))
    writeFileSync(join(cwd, 'a.wiki'), 'changed')
    const fixed = { path: 'a.wiki', before: 'read', after: 'fixed', applied: [] }
    await expect(writeFixed(fixed, cwd)).rejects.toMatchObject({ code: 'changed' })
    expect(readFileSync(join(cwd, 'a.wiki'), 'utf8')).toBe('changed')
    await writeFixed({ ...fixed, before: 'changed' }, cwd)
    expect(readFileSync(join(cwd, 'a.wiki'), 'utf8')).toBe('fixed')
  })
})
