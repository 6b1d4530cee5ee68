import { describe, expect, it } from 'vitest'
import { makeFolder, runVeracite } from './start-veracite.js'

describe('a run that cannot be', () => {
  it.each([
    [['check', 'absent.wiki'], 'veracite: absent.wiki does not exist'],
    [['lint', 'a.wiki', 'absent.wiki'], 'veracite: absent.wiki does not exist'],
    [['lint', 'pictures'], 'veracite: pictures is a folder without articles'],
    [['lint', '*.md'], 'veracite: no file matches *.md'],
    [['lint', 'latin1.txt'], 'veracite: latin1.txt is not UTF-8 text; convert it first'],
    [['lint', 'pictures/p.png'], 'veracite: pictures/p.png is a binary file'],
    [['lint', 'empty.wiki'], 'veracite: empty.wiki is empty'],
    [['lint', '-'], 'veracite: standard input is empty'],
    [
      ['lint', 'https://en.wikipedia.org/'],
      'veracite: https://en.wikipedia.org/ cannot be read: it is not the address of a page',
    ],
    [['lint', 'dump.xml'], 'veracite: dump.xml cannot be read as a MediaWiki dump: it ends'],
    [['lint', 'a.wiki', '--format', 'json=absent/a.json'], 'absent/a.json cannot be written'],
    [['lint', 'a.wiki', '--format', 'word'], '--format does not know word'],
    [['lint', 'a.wiki', '--config', 'absent.json'], 'veracite: absent.json does not exist'],
    [['lint', 'a.wiki', '--config', 'bad.json'], 'bad.json: there is no key presett; did you mean'],
    [['lint', 'a.wiki', '--preset', 'best'], '--preset expects one of recommended'],
    [['lint', 'a.wiki', '--rule', 'unclosed-cit=off'], 'did you mean unclosed-cite?'],
    [['lint', 'a.wiki', '--now', 'tomorrow'], '--now expects a date'],
    [['check', 'a.wiki', '--timeout', 'long'], '--timeout expects a number'],
    [['check', 'a.wiki', '--connect-to', 'there'], '--connect-to expects'],
    [['check', 'a.wiki', '--replay', 'absent.warc.gz'], 'absent.warc.gz'],
    [['check', 'a.wiki', '--replay', 'a.wiki'], 'a.wiki'],
    [['check', 'a.wiki', '--record', 'absent/a.warc.gz'], 'absent/a.warc.gz cannot be written'],
    [['check', 'a.wiki', '--record', 'a.gz', '--replay', 'b.gz'], '--record'],
    [['repair', 'a.wiki'], 'veracite: there is no command repair'],
    [['lint', 'a.wiki', '--baselin', 'b.json'], "veracite: unknown option '--baselin'"],
    [['rules', 'unclosed-cit'], 'there is no rule unclosed-cit; did you mean unclosed-cite?'],
    [['init'], 'veracite.config.ts exists already; --force overwrites it'],
  ])('says so in one line: %j', async (args, message) => {
    const cwd = makeFolder({
      'a.wiki': '{{cite web |title=T |url=http://news.example/}}',
      'bad.json': '{ "presett": "strict" }',
      'dump.xml': '<mediawiki>',
      'empty.wiki': '\n',
      'latin1.txt': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
      'pictures/p.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00),
      'veracite.config.ts': 'export default {}',
    })
    const { status, stdout, stderr } = await runVeracite(args, { cwd })
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/^veracite: [^\n]+\n$/)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('shows what there is where no command is given', async () => {
    const { status, stdout, stderr } = await runVeracite([])
    expect(stderr).toContain('Usage: veracite <command>')
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('lets no name act on the terminal', async () => {
    const { stderr } = await runVeracite(['lint', '\u001b]0;x\u0007\u202e\n.wiki'])
    expect(stderr).toBe('veracite: \\u001b]0;x\\u0007\\u202e\\u000a.wiki does not exist\n')
  })
})
