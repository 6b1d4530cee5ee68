import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CorpusArticle, readWiki } from '../../packages/audit/src/inputs.ts'
import { createTransports } from '../../packages/checker/src/index.ts'
import { makeFolder, runVeracite, startVeracite } from '../cli/start-veracite.js'
import { type MediaWiki, serveMediaWiki, type WikiPage } from './mediawiki.js'

/** One site a page, every third with a copy. */
function textOf(number: number, category: string): string {
  const url = `http://site${number}.example/page`
  const copy =
    number % 3
      ? ''
      : ` |archive-url=https://web.archive.org/web/20200101000000/${url} |archive-date=2020-01-01`
  return `A sentence.<ref>{{cite web |title=Wells ${number} |url=${url}${copy}}}</ref> [[Category:${category}]]`
}

/** What MediaWiki lets titles be made of, and addresses have to be written for. */
const odd = [
  'He said "no" & \'yes\'',
  'A+B? C%D = E;F',
  '𝄞 and 😀',
  'שלום/עולם',
  'Ürdü:Ünïcode, (so) to—speak!',
  'C*/~.$@^`',
]

/** Categories that hang together in a ring, below `All`. */
const pages: readonly WikiPage[] = [
  ...Array.from({ length: 120 }, (_, index) => ({
    title: `Article ${index}`,
    text: textOf(index, index < 70 ? 'Wells' : 'Springs'),
  })),
  ...odd.map((title, index) => ({ title, text: textOf(500 + index, 'Odd titles') })),
  { title: 'In two', text: `${textOf(900, 'Wells')} [[Category:Springs]]` },
  {
    title: 'Long',
    text: `${textOf(901, 'Long')} ${'All is well that ends well. '.repeat(70_000)}`,
  },
  { title: 'Old name', text: '#REDIRECT [[Article 1]] [[Category:Wells]]' },
  {
    title: 'A list',
    text: '# [[Article 1]] {{cite web |title=L |url=http://l.example/}} [[Category:Wells]]',
  },
  { title: 'Talk:Article 1', text: textOf(902, 'Wells') },
  { title: 'Category:Wells', text: '[[Category:All]] [[Category:Springs]]' },
  { title: 'Category:Springs', text: '[[Category:Wells]]' },
  { title: 'Category:Odd titles', text: '[[Category:Springs]]' },
  { title: 'Category:Long', text: '[[Category:Springs]]' },
]

/** How the wiki is set up where it is asked for under other names. */
const settings = `
if (str_starts_with($host, 'own.')) $wgArticlePath = '/index.php/$1';
if (str_starts_with($host, 'short.')) $wgArticlePath = '/$1';
if (str_starts_with($host, 'private.')) $wgGroupPermissions['*']['read'] = ($_SERVER['HTTP_X_READER'] ?? '') === 'known';
if (str_starts_with($host, 'narrow.')) $wgAPIMaxResultSize = 4000;
if (str_starts_with($host, 'busy.')) $wgHooks['ApiMaxLagInfo'][] = function (array &$info) {
  static $count = __DIR__ . '/asked';
  if (file_exists($count)) return;
  touch($count);
  $info = ['host' => 'replica', 'lag' => 6, 'type' => 'db'];
};
`

let wiki: MediaWiki
beforeAll(async () => {
  wiki = await serveMediaWiki(pages, settings)
  await wiki.delete(['Article 7', 'Main Page'])
}, 120_000)
afterAll(() => wiki?.close())

const shared = () => ['--no-config', `--connect-to=:80:127.0.0.1:${wiki.port}`]

/** Audits without a network but for the wiki. */
function audit(inputs: readonly string[], more: readonly string[] = ['--no-store']) {
  return ['audit', ...inputs, '--no-network', '--format=json', ...shared(), ...more]
}

/** What an audit has counted. */
async function count(...given: Parameters<typeof audit>) {
  const { status, stdout, stderr } = await runVeracite(audit(...given), { cwd: makeFolder({}) })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const { pages: articles, totals } = JSON.parse(stdout)
  return { articles, totals }
}

/** What the library reads at an address. */
async function read(address: string): Promise<CorpusArticle[]> {
  const transports = createTransports({ connectTo: [`:80:127.0.0.1:${wiki.port}`] })
  const found: CorpusArticle[] = []
  try {
    const options = { transport: transports.live, userAgent: 'tests' }
    for await (const article of readWiki(address, options)) found.push(article)
  } finally {
    transports.close()
  }
  return found
}

const at = (title: string, host = 'wiki'): string => `http://${host}.example/wiki/${title}`

describe('a real MediaWiki', () => {
  it('has in its categories, however deep they hang together, what is in its dump', async () => {
    const cwd = makeFolder({ 'dump.xml': await wiki.dump() })
    const both = ['--no-store', '--namespace=0', '--namespace=1', '--redirects']
    const [fromDump, fromWiki, dumped, asked] = await Promise.all([
      count([join(cwd, 'dump.xml')]),
      count([at('Category:All')], ['--no-store', '--category-depth=9']),
      count([join(cwd, 'dump.xml')], both),
      count([at('Category:All')], [...both, '--category-depth=3']),
    ])
    expect(fromWiki).toEqual(fromDump)
    expect(fromWiki).toMatchObject({ articles: 119 + odd.length + 3, totals: { withCopy: 43 } })
    expect(asked).toEqual(dumped)
    expect(asked.articles).toBe(fromWiki.articles + 2)
  })

  it('says what is wrong, in one line', async () => {
    const address = at('Category:Wells', 'private')
    const message = 'the wiki refuses: You need read permission to use this module.'
    expect(await runVeracite(audit([address]))).toEqual({
      status: 2,
      stdout: '',
      stderr: `veracite: ${address} cannot be read: ${message}\n`,
    })
    const config = { hosts: { 'http://private.example': { headers: { 'x-reader': 'known' } } } }
    const known = await runVeracite(
      audit([address]).map((option) => (option === '--no-config' ? '--config=own.json' : option)),
      { cwd: makeFolder({ 'own.json': JSON.stringify(config) }) },
    )
    expect(known).toMatchObject({ status: 0, stderr: '' })
    const faults: readonly (readonly [address: string, message: string])[] = [
      [at('Article_1', 'private'), message],
      [at('Article_1', 'closed'), 'the wiki’s interface answers with status 403'],
      [at('Long', 'narrow'), 'there is a page that is too long for the wiki’s answers'],
      [at('Article_7'), 'the wiki has no such page'],
      [at('A%5Bb'), 'the wiki has no such page'],
      [at('Special:Search'), 'it is no page of wikitext'],
      [at('wikipedia:Mali'), 'it is the name of a page of another wiki'],
      ['http://wiki.example/api.php', 'it is not the address of a page of a wiki, …/wiki/Title'],
    ]
    const found = await Promise.all(
      faults.map(([fault]) => read(fault).catch(({ message }: Error) => message)),
    )
    expect(found).toEqual(faults.map(([, words]) => words))
  })

  it('is read by every form of address, whatever the title is', async () => {
    const titles = odd.map((title) =>
      encodeURIComponent(title.replaceAll(' ', '_')).replaceAll('%2F', '/').replaceAll('%3A', ':'),
    )
    const forms = [
      'http://wiki.example/wiki/',
      'http://own.example/index.php/',
      'http://short.example/',
      'http://wiki.example/index.php?title=',
    ]
    const addresses = titles.map((title, index) => `${forms[index % forms.length]}${title}`)
    const found = await Promise.all(addresses.map(read))
    expect(found.flat().map(({ path, text }) => [path, text])).toEqual(
      addresses.map((address, index) => [address, textOf(500 + index, 'Odd titles')]),
    )
    const listed = await read('http://own.example/index.php/Category:Odd_titles')
    expect(listed.map(({ path }) => path).sort()).toEqual(
      titles.map((title) => `http://own.example/index.php/${title}`).sort(),
    )
  })

  it('is waited for while it is behind, and gives long lists piece by piece', async () => {
    const start = Date.now()
    const [waited, pieces] = await Promise.all([
      read(at('Old_name', 'busy')),
      read(at('Category:Wells', 'narrow')),
    ])
    expect(waited.map(({ path }) => path)).toEqual([at('Article_1', 'busy')])
    // MediaWiki asks for five seconds at least.
    expect(Date.now() - start).toBeGreaterThan(4900)
    expect(pieces).toHaveLength(71)
  })

  it('is read again as it is by then, after an end at any moment too', async () => {
    const cwd = makeFolder({})
    const start = () =>
      startVeracite(audit([at('Category:Wells')], ['--store=a.sqlite', '--category-depth=1']), {
        cwd,
      })
    const { child, finished } = start()
    await setTimeout(1500)
    child.kill('SIGKILL')
    await finished
    const before = JSON.parse((await start().finished).stdout)
    expect(before.pages).toBe(121)
    await wiki.edit({ title: 'Article 3', text: `${textOf(903, 'Wells')} ${textOf(906, 'Wells')}` })
    await wiki.edit({ title: 'Article 4', text: 'All is well.' })
    await wiki.delete(['Article 5'])
    const after = JSON.parse((await start().finished).stdout)
    expect(after.pages).toBe(before.pages - 2)
    expect(after.totals.citations).toBe(before.totals.citations - 1)
    expect(after.totals.withCopy).toBe(before.totals.withCopy + 1)
  })
})
