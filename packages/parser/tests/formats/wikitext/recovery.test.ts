import { describe, expect, it } from 'vitest'
import { parseWikitext } from '../../../src/formats/wikitext/parse-wikitext.ts'
import { slice } from './slice.ts'

/** The citations of a damaged text as written, and the damage that is told. */
function recover(text: string): { citations: string[]; damage: string[][] } {
  const { citations, diagnostics } = parseWikitext('a.wiki', text)
  return {
    citations: citations.map(({ span }) => slice(text, span)),
    damage: diagnostics.map(({ id, span }) => [id, slice(text, span)]),
  }
}

describe('an unclosed citation', () => {
  const broken = '{{cite web|title=A|url=http://a.example/b'

  it.each([
    ['at the end of its reference', `<ref>${broken}</ref> x`],
    ['at the next citation', `${broken} {{cite book|title=B}}`],
    ['at a blank line', `${broken}\n\nx`],
    ['at a heading', `${broken}\n== x ==`],
    ['at the next list item', `${broken}\n* x`],
    ['at the next row of its table', `{|\n| ${broken}\n|-\n| x\n|}`],
    ['at the end of its table', `{|\n| ${broken}\n|}`],
    ['at the next reference', `${broken} <ref>x</ref>`],
    ['at the end of the text', broken],
    ['after its address', `${broken} And so on.`],
  ])('ends %s', (_, text) => {
    const { citations, damage } = recover(text)
    expect(citations[0]).toBe(broken)
    expect(damage).toEqual([['unclosed-cite', broken]])
    const [citation] = parseWikitext('a.wiki', text).citations
    expect(citation?.recovered).toBe(true)
    expect(citation?.confidence).toBeLessThan(1)
    expect(citation?.parameters.map(({ value }) => value)).toEqual(['A', 'http://a.example/b'])
  })

  it('leaves the citations after it alone', () => {
    const text = `<ref>${broken}</ref> <ref name=a>{{cite web|title=B}}</ref> {{cite web|title=C}}`
    const { citations } = parseWikitext('a.wiki', text)
    expect(citations.map(({ recovered, refName }) => [recovered, refName])).toEqual([
      [true, undefined],
      [false, 'a'],
      [false, undefined],
    ])
  })

  it('ends at its braces where a link inside stays open', () => {
    const text = '{{cite web|title=[[A|url=http://a.example/}} x {{cite web|title=B}}'
    expect(recover(text)).toEqual({
      citations: ['{{cite web|title=[[A|url=http://a.example/}}', '{{cite web|title=B}}'],
      damage: [['unclosed-cite', '{{cite web|title=[[A|url=http://a.example/}}']],
    })
  })

  it('keeps links, templates, comments and single braces whole', () => {
    const text = '<ref>{{cite web|title=[[A|B]] {{lang|fr|C}} {D}<!-- | -->|url=b</ref>'
    const [citation] = parseWikitext('a.wiki', text).citations
    expect(citation?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['title', '[[A|B]] {{lang|fr|C}} {D}'],
      ['url', 'b'],
    ])
  })

  it('is told by the closing tag of the page in every reference of its own', () => {
    expect(recover(`<ref>${broken}</ref><ref>${broken}</ref>`).citations).toEqual([broken, broken])
  })
})

describe('braces in a wrong number', () => {
  it('end a citation that has one too few', () => {
    expect(recover('<ref>{{cite web|title=A}</ref>')).toEqual({
      citations: ['{{cite web|title=A}'],
      damage: [['bad-close-brace', '}']],
    })
  })

  it('are told after a citation that has some too many', () => {
    expect(recover('<ref>{{cite web|title=A}}}</ref> {{cite web|title=B}}}}')).toEqual({
      citations: ['{{cite web|title=A}}', '{{cite web|title=B}}'],
      damage: [
        ['bad-close-brace', '}'],
        ['bad-close-brace', '}}'],
      ],
    })
  })

  it.each([
    '{{efn|{{cite web|title=A}}}}',
    '-{zh:{{cite web|title=A}};zh-tw:{{cite web|title=B}}}-',
    '{{cite web|title=-{zh:a;zh-tw:-{b|c}-}-}}',
    '{{x|-{{{cite web|title=A}}}- }}',
  ])('are right where what is around the citation needs them: %j', (text) => {
    expect(recover(text).damage).toEqual([])
  })
})
