import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { makeFolder, startVeracite } from './start-veracite.js'

const dump = fileURLToPath(new URL('../../fixtures/dumps/made-up.xml.bz2', import.meta.url))

async function runAudit(cwd: string, ...args: readonly string[]) {
  const { finished } = startVeracite(['audit', dump, '--no-network', ...args], { cwd })
  return finished
}

describe('veracite audit', () => {
  it('shows the coverage of a dump, and keeps it where SQLite finds it', async () => {
    const cwd = makeFolder({})
    const { status, stdout, stderr } = await runAudit(
      cwd,
      '--format=pretty',
      '--format=html=a.html',
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain('514 citations in 257 articles')
    expect(stdout).toContain('Kept in veracite-audit.sqlite')
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toContain('514 citations')
    expect(existsSync(join(cwd, 'veracite-audit.sqlite-wal'))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')(
    'goes on after it was killed at any moment, to the same totals',
    async () => {
      const cwd = makeFolder({})
      const started = performance.now()
      const undisturbed = await runAudit(cwd, '--format=json', '--no-store')
      const duration = performance.now() - started
      for (const part of [0.45, 0.6, 0.75, 0.9]) {
        const args = ['audit', dump, '--no-network', '--store=s.sqlite']
        const { child } = startVeracite(args, { cwd })
        const closed = once(child, 'close')
        await Promise.race([setTimeout(duration * part), closed])
        child.kill('SIGKILL')
        await closed
      }
      const resumed = await runAudit(cwd, '--format=json', '--store=s.sqlite')
      expect(resumed.stdout).toBe(undisturbed.stdout)
      expect(resumed.status).toBe(0)
    },
  )

  it.each([
    [['--format=sarif'], 'an audit is shown as pretty, json, html'],
    [['--export=xls=a.xls'], '--export expects FORMAT=FILE'],
    [['--export=csv=absent/a.csv'], 'absent/a.csv cannot be written'],
    [['--store=text.txt'], 'text.txt cannot be used'],
    [['--export=csv=a', '--export=ndjson=a'], 'two results cannot go to one file'],
  ])('says in one line why %j cannot be', async (args, message) => {
    const cwd = makeFolder({
      'text.txt': 'This is no store, but a text that somebody wrote. '.repeat(50),
    })
    const { status, stderr } = await runAudit(cwd, ...args)
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/^veracite: [^\n]+\n$/)
    expect(status).toBe(2)
  })
})
