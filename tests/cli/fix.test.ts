import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeFolder, runVeracite } from './start-veracite.js'

const article =
  'One.<ref>{{cite web |url=http://news.example/a?utm_source=x |title=T}}</ref>\nTwo.\nThree.\n'
const fixed = article.replace('?utm_source=x', '')

describe('veracite fix', () => {
  it('changes nothing but what is to be fixed, and nothing the second time', async () => {
    const text = `\ufeff${article.replaceAll('\n', '\r\n')}`
    const cwd = makeFolder({ 'a.wiki': text })
    chmodSync(`${cwd}/a.wiki`, 0o640)
    const first = await runVeracite(['fix', 'a.wiki'], { cwd })
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toContain('fixed 1 finding in a.wiki')
    const after = readFileSync(`${cwd}/a.wiki`, 'utf8')
    expect(after).toBe(`\ufeff${fixed.replaceAll('\n', '\r\n')}`)
    expect(statSync(`${cwd}/a.wiki`).mode & 0o777).toBe(0o640)
    expect((await runVeracite(['fix', 'a.wiki'], { cwd })).stdout).toContain('nothing to fix')
    expect(readFileSync(`${cwd}/a.wiki`, 'utf8')).toBe(after)
    expect(readdirSync(cwd)).toEqual(['a.wiki'])
  })

  it.skipIf(process.platform === 'win32')('shows a diff that git and patch apply', async () => {
    const texts: Record<string, string> = {
      'a.wiki': article,
      'no-end.wiki': article.trimEnd().split('\n')[0] ?? '',
      'crlf.wiki': article.replaceAll('\n', '\r\n'),
      'mark.wiki': `\ufeff${article}`,
      'ü with blanks.wiki': article,
    }
    const cwd = makeFolder(texts)
    const names = Object.keys(texts)
    const { status, stdout } = await runVeracite(['fix', '.', '--dry-run'], { cwd })
    expect(status).toBe(0)
    for (const name of names) expect(readFileSync(`${cwd}/${name}`, 'utf8')).toBe(texts[name])
    const expected = names.map((name) => texts[name]?.replace('?utm_source=x', ''))
    execFileSync('git', ['apply', '-'], { cwd, input: stdout })
    expect(names.map((name) => readFileSync(`${cwd}/${name}`, 'utf8'))).toEqual(expected)
    if (spawnSync('patch', ['--version']).status !== 0) return
    execFileSync('git', ['apply', '-R', '-'], { cwd, input: stdout })
    execFileSync('patch', ['-p1', '--binary'], { cwd, input: stdout })
    expect(names.map((name) => readFileSync(`${cwd}/${name}`, 'utf8'))).toEqual(expected)
  })

  it('shows hostile text in a diff without letting it act on the terminal', async () => {
    const cwd = makeFolder({ 'a.wiki': article.replace('</ref>', '\u001b[31m\u202e</ref>') })
    const { stdout, stderr } = await runVeracite(['fix', 'a.wiki', '--dry-run'], { cwd })
    expect(stderr).toContain('it is to be read, not applied')
    expect(stdout).toContain('\\u001b[31m\\u202e')
    expect(stdout).not.toMatch(/[^\n\P{Cc}]|\u202e/u)
  })

  it('writes the fixed text of standard input to standard output', async () => {
    const result = await runVeracite(['fix', '-'], { input: article })
    expect(result).toMatchObject({ status: 0, stdout: fixed })
    const sound = await runVeracite(['fix', '-'], { input: `\ufeff${fixed}` })
    expect(sound).toMatchObject({ status: 0, stdout: `\ufeff${fixed}` })
  })

  it('ends with 1 where errors are left, and reports them where asked', async () => {
    const cwd = makeFolder({ 'a.wiki': article.replace('|title=T', '') })
    const args = ['fix', 'a.wiki', '--format', 'json']
    const { status, stdout } = await runVeracite(args, { cwd })
    expect(status).toBe(1)
    const ids = JSON.parse(stdout).files[0].diagnostics.map(
      ({ ruleId }: { ruleId: string }) => ruleId,
    )
    expect(ids).not.toContain('tracking-params')
    expect(ids.length).toBeGreaterThan(0)
  })

  it('applies what needs consent only with --unsafe', async () => {
    const text =
      '{{cite web |url=http://news.example/a?PHPSESSID=0123456789abcdef0123456789abcdef |title=Tides}}\n'
    const cwd = makeFolder({ 'a.wiki': text })
    await runVeracite(['fix', 'a.wiki'], { cwd })
    expect(readFileSync(`${cwd}/a.wiki`, 'utf8')).toBe(text)
    await runVeracite(['fix', 'a.wiki', '--unsafe'], { cwd })
    expect(readFileSync(`${cwd}/a.wiki`, 'utf8')).toBe(text.replace(/\?PHPSESSID=\w+/, ''))
  })

  it.skipIf(process.platform === 'win32')('follows links and refuses read-only files', async () => {
    const cwd = makeFolder({ 'a/a.wiki': article, 'b.wiki': article })
    symlinkSync('a/a.wiki', `${cwd}/link.wiki`)
    await runVeracite(['fix', 'link.wiki'], { cwd })
    expect(lstatSync(`${cwd}/link.wiki`).isSymbolicLink()).toBe(true)
    expect(readFileSync(`${cwd}/a/a.wiki`, 'utf8')).toBe(fixed)
    chmodSync(`${cwd}/b.wiki`, 0o444)
    expect(await runVeracite(['fix', 'b.wiki'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'veracite: b.wiki is read-only\n',
    })
    expect(readFileSync(`${cwd}/b.wiki`, 'utf8')).toBe(article)
  })

  it.each([
    [['fix', 'latin1.wiki'], 'is not UTF-8 text'],
    [['fix', '-', 'a.wiki'], 'standard input is fixed alone'],
    [['fix', 'a.wiki', '--dry-run', '--format', 'json'], 'standard output is for what is fixed'],
    [['lint', '-', '--fix'], 'veracite fix - can'],
    [['lint', 'a.wiki', '--unsafe'], '--unsafe goes with --fix'],
    [['lint', 'a.wiki', '--dry-run'], '--dry-run goes with --fix'],
  ])('refuses %j in one line', async (args, message) => {
    const latin1 = Buffer.from('{{cite web |title=Caf\u00e9}}', 'latin1')
    const cwd = makeFolder({ 'a.wiki': article, 'latin1.wiki': latin1 })
    const { status, stdout, stderr } = await runVeracite(args, { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(readFileSync(`${cwd}/latin1.wiki`)).toEqual(latin1)
  })
})

describe('--fix', () => {
  it('reports what is left', async () => {
    const cwd = makeFolder({ 'a.wiki': article })
    const { stdout } = await runVeracite(['lint', 'a.wiki', '--fix', '--format=json'], { cwd })
    expect(stdout).not.toContain('tracking-params')
    expect(readFileSync(`${cwd}/a.wiki`, 'utf8')).toBe(fixed)
  })
})
