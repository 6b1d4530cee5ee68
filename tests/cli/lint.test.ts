import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeFolder, runVeracite } from './start-veracite.js'

const sound =
  '{{cite book |title=T |last=L |first=F |year=2001 |publisher=P |isbn=978-0-306-40615-7}}\n'
const bare = 'One.<ref>{{cite web |url=http://news.example/ |access-date=1 May 2020}}</ref>\n'

describe('veracite lint', () => {
  it('ends with 0 where nothing is wrong, and with 1 where something is', async () => {
    const cwd = makeFolder({ 'sound.wiki': sound, 'bare.wiki': bare })
    expect(await runVeracite(['lint', 'sound.wiki'], { cwd })).toMatchObject({
      status: 0,
      stderr: '',
    })
    expect(await runVeracite(['lint', 'bare.wiki'], { cwd })).toMatchObject({
      status: 1,
      stderr: '',
    })
  })

  it('counts warnings where it is asked to', async () => {
    const cwd = makeFolder({ 'a.wiki': bare })
    const args = ['lint', 'a.wiki', '--rule', 'missing-title=warn']
    expect(await runVeracite(args, { cwd })).toMatchObject({ status: 0 })
    expect(await runVeracite([...args, '--max-warnings', '0'], { cwd })).toMatchObject({
      status: 1,
    })
    const quiet = await runVeracite([...args, '--max-warnings=0', '--quiet', '--format=json'], {
      cwd,
    })
    expect(JSON.parse(quiet.stdout)).toMatchObject({ summary: { warnings: 0 } })
    expect(quiet.status).toBe(1)
  })

  it('reports several formats at once, each in its place', async () => {
    const cwd = makeFolder({ 'a.wiki': bare })
    const args = [
      'lint',
      'a.wiki',
      '--format=ndjson',
      '--format=json=a.json',
      '--format=pretty=a.txt',
    ]
    const { stdout } = await runVeracite(args, { cwd, env: { FORCE_COLOR: '1' } })
    const types = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).type)
    expect(types).toEqual(expect.arrayContaining(['citation', 'diagnostic']))
    expect(JSON.parse(readFileSync(`${cwd}/a.json`, 'utf8'))).toMatchObject({ version: 1 })
    const text = readFileSync(`${cwd}/a.txt`, 'utf8')
    expect(text).toContain('missing-title')
    expect(text).not.toContain('\u001b')
  })

  it('reads standard input under a name that tells the syntax', async () => {
    const args = ['lint', '-', '--stdin-filename', 'notes.md', '--format', 'json']
    const { stdout } = await runVeracite(args, { input: '<<cite web | url=http://news.example/>>' })
    expect(JSON.parse(stdout).files).toMatchObject([{ path: 'notes.md', syntax: 'markdown' }])
  })

  it('reads folders and globs, and each article once', async () => {
    const cwd = makeFolder({ 'a/b.wiki': sound, 'a/c.md': sound, 'd.txt': sound })
    const { stdout } = await runVeracite(['lint', '**/*.md', 'a', 'd.txt', '--format=json'], {
      cwd,
    })
    const { files } = JSON.parse(stdout)
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['a/c.md', 'a/b.wiki', 'd.txt'])
  })

  it('heeds the nearest configuration, and the command line before it', async () => {
    const cwd = makeFolder({
      'veracite.config.ts': "export default { rules: { 'missing-title': 'off' } }",
      'a/a.wiki': bare,
    })
    const run = async (...args: string[]) => {
      const { stdout } = await runVeracite(['lint', 'a.wiki', '--format=json', ...args], {
        cwd: `${cwd}/a`,
      })
      return stdout.includes('"missing-title"')
    }
    expect(await run()).toBe(false)
    expect(await run('--no-config')).toBe(true)
    expect(await run('--rule=missing-title=warn')).toBe(true)
    expect(await run('--set', 'rules.missing-title=warn')).toBe(true)
  })

  it('colours only where it may', async () => {
    const cwd = makeFolder({ 'a.wiki': bare })
    const isColored = async (args: readonly string[], env: Readonly<Record<string, string>>) =>
      (await runVeracite(['lint', 'a.wiki', ...args], { cwd, env })).stdout.includes('\u001b[')
    expect(await isColored([], {})).toBe(false)
    expect(await isColored([], { FORCE_COLOR: '1' })).toBe(true)
    expect(await isColored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(await isColored(['--color'], { NO_COLOR: '1' })).toBe(true)
    expect(await isColored(['--no-color'], { FORCE_COLOR: '1' })).toBe(false)
  })

  it('fits in 60 columns', async () => {
    const cwd = makeFolder({ [`${'deep/'.repeat(10)}a.wiki`]: bare })
    const { stdout } = await runVeracite(['lint', '.'], { cwd, env: { COLUMNS: '60' } })
    expect(stdout.split('\n').filter((line) => line.length > 60)).toEqual([])
  })

  it('shows hostile names and texts, and lets neither act on the terminal', async () => {
    const name = process.platform === 'win32' ? "a'b &.wiki" : '\u001b[31m\u0007\n$(x).wiki'
    const cwd = makeFolder({ [name]: `${bare}\u001b]0;title\u0007` })
    const { stdout, status } = await runVeracite(['lint', '.'], { cwd })
    expect(stdout).not.toMatch(/[^\n\P{Cc}]/u)
    expect(status).toBe(1)
  })
})
