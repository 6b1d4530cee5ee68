import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { makeFolder, runVeracite } from './start-veracite.js'

const release = '{{cite press release |title=Tides |publisher=Harbour Inc.}}\n'
const bare = 'One.<ref>{{cite web |url=http://news.example/}}</ref>\n'

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}

/** The rule of the documentation, importing what the command brings from where it is. */
const plugin = read('packages/linter/tests/plugin/no-press-releases.ts').replace(
  '@veracite/linter',
  `${dirname(dirname(fileURLToPath(import.meta.url)))}/../packages/cli/dist/index.js`,
)

/** What is found in each article, as `path rule severity`. */
async function findings(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout, stderr } = await runVeracite(['lint', '.', '--format=ndjson', ...args], { cwd })
  expect(stderr).toBe('')
  return stdout
    .split('\n')
    .filter((line) => line.includes('"type":"diagnostic"'))
    .map((line) => {
      const { path, ruleId, severity } = JSON.parse(line)
      return `${path} ${ruleId} ${severity}`
    })
}

describe('overrides', () => {
  const articles = { 'a.wiki': bare, 'drafts/b.wiki': bare, 'drafts/done/c.wiki': bare }

  it('hold for the articles that their globs fit, the later the stronger', async () => {
    const overrides = [
      { files: ['drafts/**'], rules: { 'missing-title': 'warn' } },
      { files: ['drafts/**', '!drafts/b.wiki'], rules: { 'missing-title': 'off' } },
    ]
    const cwd = makeFolder({ ...articles, 'veracite.config.json': JSON.stringify({ overrides }) })
    expect(await findings(cwd)).toEqual([
      'a.wiki missing-title error',
      'drafts/b.wiki missing-title warning',
    ])
    // They count from the folder of the configuration, not from where the command is run.
    expect(await findings(`${cwd}/drafts`)).toEqual(['b.wiki missing-title warning'])
  })

  it('change presets, packs and the syntax; the command line wins over them', async () => {
    const overrides = [
      { files: ['*.fr.wiki'], preset: 'frwiki' },
      { files: ['b.txt'], syntax: 'markdown', preset: 'cs1' },
    ]
    const cwd = makeFolder({
      'x.fr.wiki': '{{Lien web|titre=A|url=https://news.example/b|date=12 janvier 2020}}\n',
      'b.txt': '<<cite web | url=https://news.example/b>>\n',
      'veracite.config.json': JSON.stringify({ overrides }),
    })
    expect(await findings(cwd)).toEqual(['b.txt missing-title error'])
    expect(await findings(cwd, '--rule=missing-title=info')).toEqual(['b.txt missing-title info'])
    expect(await findings(cwd, '--set', 'rules.missing-title=off')).toEqual([])
    expect(await findings(cwd, '--preset=strict')).not.toEqual([])
  })

  it.each([
    [
      { rules: { 'source-deprecated': ['warn', { ad: [] }] } },
      'rules.source-deprecated has no option “ad”: add, except',
    ],
    [{ plugins: ['absent.ts'] }, 'absent.ts cannot be loaded'],
  ])('are refused by the key: %j', async (config, message) => {
    const cwd = makeFolder({ 'a.wiki': bare, 'c.json': JSON.stringify(config) })
    const result = await runVeracite(['lint', 'a.wiki', '--config', 'c.json'], { cwd })
    expect(result).toMatchObject({ status: 2, stderr: expect.stringContaining(message) })
    expect(result.stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('rules of one’s own', () => {
  it('are loaded from a configuration in TypeScript', async () => {
    const cwd = makeFolder({
      'a.wiki': release,
      'rules/no-press-releases.ts': plugin,
      'veracite.config.ts': [
        "import { noPressReleases } from './rules/no-press-releases.ts'",
        "export default { plugins: [noPressReleases], rules: { 'no-press-releases': 'error' } }",
      ].join('\n'),
    })
    expect(await findings(cwd)).toEqual(['a.wiki no-press-releases error'])
  })

  it('are loaded from files that the configuration names', async () => {
    const config = { plugins: ['rules/own.ts'], rules: { 'no-press-releases': 'info' } }
    const cwd = makeFolder({
      'a/b.wiki': release,
      'rules/own.ts': plugin,
      'veracite.config.json': JSON.stringify(config),
    })
    expect(await findings(`${cwd}/a`)).toEqual(['b.wiki no-press-releases info'])
    const list = await runVeracite(['rules'], { cwd: `${cwd}/a` })
    expect(list.stdout).toMatch(/^no-press-releases +\w+ /m)
    const one = await runVeracite(['rules', 'no-press-releases'], { cwd: `${cwd}/a` })
    expect(one.stdout).toContain('# no-press-releases')
    const without = await runVeracite(['rules', 'no-press-releases', '--no-config'], { cwd })
    expect(without).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no rule'),
    })
  })
})

describe('source lists', () => {
  it('are the user’s to change', async () => {
    const cwd = makeFolder({
      'a.wiki':
        '{{cite web |title=A |url=https://news.gossip.example/a}} {{cite web |title=B |url=https://www.rt.com/b}}\n',
    })
    const deprecated = (options: unknown) =>
      findings(cwd, '--set', `rules.source-deprecated=${JSON.stringify(['warn', options])}`)
    expect(await deprecated({})).toEqual(['a.wiki source-deprecated warning'])
    expect(await deprecated({ add: ['gossip.example'] })).toHaveLength(2)
    expect(await deprecated({ except: ['rt.com'] })).toEqual([])
  })
})

describe('suppressions', () => {
  it('work in Markdown, in MDX and for whole files, and are reported where they do nothing', async () => {
    const cite = '{{cite web | url=http://news.example/}}\n'
    const cwd = makeFolder({
      'a.md': `<!-- veracite-disable-next-line missing-title -- known -->\n${cite}`,
      'b.md': `[//]: # (veracite-disable-next-line missing-title)\n${cite}`,
      'c.mdx': `{/* veracite-disable-next-line missing-title */}\n${cite}`,
      'd.md': `${cite}\n${cite}\n<!-- veracite-disable-file missing-title -->\n`,
      'e.md': `${cite}\n{/* veracite-disable-line bad-url */}\n`,
    })
    expect(await findings(cwd)).toEqual([
      'e.md missing-title error',
      'e.md unused-suppression warning',
    ])
  })
})
