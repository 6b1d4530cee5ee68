import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { makeFolder, runVeracite } from './start-veracite.js'

const command = fileURLToPath(new URL('../../packages/cli/bin/veracite.js', import.meta.url))

describe('the command', () => {
  it('lists the rules and explains each', async () => {
    const list = await runVeracite(['rules'])
    expect(list.stdout).toMatch(/^unclosed-cite +error /m)
    expect(list.status).toBe(0)
    const one = await runVeracite(['rules', 'unclosed-cite'])
    expect(one.stdout).toContain('# unclosed-cite')
    expect(one.status).toBe(0)
  })

  it('writes a configuration that it can read, and overwrites one only by force', async () => {
    const cwd = makeFolder({ 'a.wiki': 'No sources.' })
    expect(await runVeracite(['init'], { cwd })).toMatchObject({ status: 0 })
    expect(await runVeracite(['init'], { cwd })).toMatchObject({ status: 2 })
    expect(await runVeracite(['init', '--force'], { cwd })).toMatchObject({ status: 0 })
    expect(await runVeracite(['lint', 'a.wiki'], { cwd })).toMatchObject({ status: 0 })
  })

  it('shows no progress and asks nothing where there is no terminal', async () => {
    const cwd = makeFolder({ 'a.wiki': 'No sources.', 'b.wiki': 'No sources.' })
    expect((await runVeracite(['lint', '.'], { cwd })).stderr).toBe('')
  })

  it.runIf(process.platform !== 'win32')('ends quietly with the reader of a pipe', async () => {
    const text = '{{cite web |url=http://news.example/}}\n'.repeat(2000)
    const cwd = makeFolder({ 'a.wiki': text })
    const line = `"${process.execPath}" "${command}" lint a.wiki | head -n 1`
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', line], { cwd })
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).toBe('')
  })

  it.runIf(process.platform !== 'win32')('reads a pipe that is named like a file', async () => {
    const script = `printf '{{cite web |title=T}}' > p & "${process.execPath}" "${command}" extract p --format json`
    const cwd = makeFolder({})
    await promisify(execFile)('mkfifo', ['p'], { cwd })
    const { stdout } = await promisify(execFile)('sh', ['-c', script], { cwd })
    expect(JSON.parse(stdout).summary.citations).toBe(1)
  })
})
