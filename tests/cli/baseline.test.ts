import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeFolder, runVeracite } from './start-veracite.js'

const first = 'One.<ref>{{cite web |url=https://example.org/one}}</ref>\n'
const second = 'Two.<ref>{{cite web |url=https://example.org/two}}</ref>\n'

interface Reported {
  readonly ruleId: string
  readonly span: { readonly start: { readonly line: number } }
}

async function lint(cwd: string, ...args: readonly string[]) {
  const result = await runVeracite(['lint', '--format=json', ...args], { cwd })
  const files: readonly { diagnostics: readonly Reported[] }[] =
    result.stdout === '' ? [] : JSON.parse(result.stdout).files
  return { ...result, found: files.flatMap(({ diagnostics }) => diagnostics) }
}

describe('--baseline', () => {
  it('keeps back what is known, wherever it has moved to, and reports what is new', async () => {
    const cwd = makeFolder({ 'a.wiki': first })
    const update = ['a.wiki', '--baseline=known.json', '--update-baseline']
    expect(await lint(cwd, ...update)).toMatchObject({ status: 0, found: [] })
    expect(await lint(cwd, 'a.wiki', '--baseline=known.json')).toMatchObject({
      status: 0,
      found: [],
    })

    writeFileSync(join(cwd, 'a.wiki'), `New words above.\n\n${first}${second}`)
    const { status, found } = await lint(cwd, 'a.wiki', '--baseline=known.json')
    expect(status).toBe(1)
    expect(found).toMatchObject([{ ruleId: 'missing-title', span: { start: { line: 4 } } }])
  })

  it('knows an article by its place, from whichever folder it is named', async () => {
    const cwd = makeFolder({ 'articles/a.wiki': first })
    await lint(cwd, 'articles', '--baseline=known.json', '--update-baseline')
    const below = join(cwd, 'articles')
    expect(await lint(below, './a.wiki', '--baseline=../known.json')).toMatchObject({ found: [] })
  })

  it('forgets what is mended and keeps what was not read', async () => {
    const cwd = makeFolder({ 'a.wiki': first, 'b.wiki': second, 'c.wiki': second })
    await lint(cwd, '.', '--baseline=known.json', '--update-baseline')
    writeFileSync(join(cwd, 'a.wiki'), 'Nothing is cited here.\n')
    const { stderr } = await lint(cwd, 'a.wiki', '--baseline=known.json')
    expect(stderr).toContain('1 finding of the baseline')

    rmSync(join(cwd, 'c.wiki'))
    await lint(cwd, 'a.wiki', '--baseline=known.json', '--update-baseline')
    const { articles } = JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'))
    expect(Object.keys(articles)).toEqual(['b.wiki'])
  })

  it('is the same bytes for the same findings', async () => {
    const cwd = makeFolder({ 'a.wiki': first + second, 'b.wiki': second })
    const written = []
    for (const inputs of [
      ['a.wiki', 'b.wiki'],
      ['b.wiki', 'a.wiki'],
    ]) {
      await lint(cwd, ...inputs, '--baseline=known.json', '--update-baseline')
      written.push(readFileSync(join(cwd, 'known.json'), 'utf8'))
      rmSync(join(cwd, 'known.json'))
    }
    expect(written[0]).toBe(written[1])
  })

  it('keeps what only a check finds when a lint writes it anew', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end('gone'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const cwd = makeFolder({
      'a.wiki': '{{cite web |title=Tides |url=http://example.org/tides}}\n',
    })
    const check = [
      'check',
      'a.wiki',
      '--archive=none',
      `--connect-to=:80:127.0.0.1:${port}`,
      '--baseline=known.json',
    ]
    expect(await runVeracite(check.slice(0, -1), { cwd })).toMatchObject({ status: 1 })
    expect(await runVeracite([...check, '--update-baseline'], { cwd })).toMatchObject({ status: 0 })
    await lint(cwd, 'a.wiki', '--baseline=known.json', '--update-baseline')
    expect(await runVeracite(check, { cwd })).toMatchObject({ status: 0 })
  })

  it.each([
    ['a file that is missing', ['--baseline=none.json'], 'none.json does not exist'],
    ['a file that is none', ['--baseline=a.wiki'], 'a.wiki is no baseline'],
    ['no file', ['--update-baseline'], '--update-baseline needs --baseline FILE'],
  ])('refuses %s', async (_name, args, message) => {
    const cwd = makeFolder({ 'a.wiki': first })
    const { status, stderr } = await lint(cwd, 'a.wiki', ...args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
