import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { installNpxShim } from '../integrations/npx-shim.js'
import { programPath } from './programs.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const preCommit = programPath('preCommit')

/** Runs the lint hook of this repository over files of another one, as `git commit` would. */
function runHook(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'veracite-hook-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  execFileSync('git', ['init', '--quiet', folder])
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  execFileSync('git', ['add', '.'], { cwd: folder })
  const env = {
    ...process.env,
    PATH: installNpxShim(mkdtempSync(join(folder, '.git', 'shim-'))),
    PRE_COMMIT_HOME: join(folder, '.git', 'pre-commit'),
  }
  return spawnSync(preCommit, ['try-repo', root, 'veracite-lint'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
}

describe('the pre-commit hook', () => {
  it('has a manifest that pre-commit understands', () => {
    const manifest = join(root, '.pre-commit-hooks.yaml')
    const { status, stdout } = spawnSync(preCommit, ['validate-manifest', manifest])
    expect(String(stdout)).toBe('')
    expect(status).toBe(0)
  })

  it('fails a commit with findings and shows them', () => {
    const { status, stdout } = runHook({
      'a b.wiki': '{{cite web |url=https://example.org/one}}\n',
    })
    expect(status).toBe(1)
    expect(stdout).toContain('missing-title')
  })

  it('lets a commit without findings pass, and one without articles', () => {
    const sound = { 'a.wiki': 'Nothing is cited here.\n', 'b.txt': '{{cite web |url=x}}' }
    expect(runHook(sound)).toMatchObject({ status: 0 })
    expect(runHook({ 'b.txt': '{{cite web |url=x}}' }).stdout).toContain('Skipped')
  })
})
