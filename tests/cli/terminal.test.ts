import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify, stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
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

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A check whose answers of the web are recorded, in a real terminal of 60 columns; what it wrote there. */
async function runInTerminal(env: Record<string, string> = {}, flags = ''): Promise<string> {
  const line = `stty cols 60 rows 24; "${process.execPath}" "${command}" check fixtures/documents/flattened/mali-war.txt --no-config --now=2026-11-22 --replay=fixtures/web/mali-war.warc.gz ${flags}`
  const { PATH = '' } = process.env
  const { stdout } = await promisify(execFile)('script', ['-qc', line, '/dev/null'], {
    cwd: root,
    env: { PATH, TERM: 'xterm-256color', ...env },
  })
  return stdout.replaceAll('\r\n', '\n')
}

// `script` is part of every Linux; elsewhere it has other options.
describe.runIf(process.platform === 'linux')('in a terminal', () => {
  it('shows how far it is, and takes that away before the report', async () => {
    const output = await runInTerminal({ VTE_VERSION: '7200' })
    // A replay may have told all sources before the line is drawn a second time.
    expect(output).toMatch(/\d+\/\d+ (?:articles|sources) · [\d.]+\/s/)
    const report = output.slice(output.lastIndexOf('\u001b[2K'))
    expect(report).toContain('\u001b[31m✖ error\u001b[39m')
    // The terminal shows links, so that addresses are cut to its width.
    expect(report).toContain('\u001b]8;;https://web.archive.org/web/')
    const lines = stripVTControlCharacters(report).split('\n')
    const wide = lines.filter((text) => stringWidth(text) > 60)
    expect(wide.filter((text) => !/^ +https?:\S+$/.test(text))).toEqual([])
    const summary = lines.slice(lines.indexOf('─'.repeat(60)))
    expect(summary[1]).toBe('→ 1 source is dead and a good copy exists:')
    expect(summary[2]).toBe('    veracite check \\')
  })

  it.each([
    ['NO_COLOR', { NO_COLOR: '1' }, '--no-progress'],
    ['TERM=dumb', { TERM: 'dumb' }, ''],
    ['--no-color', {}, '--no-color --no-progress'],
  ])('writes plain text with %s', async (_name, env, flags) => {
    const output = await runInTerminal({ VTE_VERSION: '7200', ...env }, flags)
    expect(output).not.toMatch(/[^\P{Control}\n]/u)
  })

  it('moves no cursor in the log of a CI server', async () => {
    const [start, ...sequences] = (await runInTerminal({ CI: 'true' })).split('\u001b')
    expect(sequences.filter((sequence) => !/^\[[\d;]*m[^\r]*$/.test(sequence))).toEqual([])
    expect([start, ...sequences].join('')).not.toMatch(/(?:articles|sources) ·/)
  })
})
