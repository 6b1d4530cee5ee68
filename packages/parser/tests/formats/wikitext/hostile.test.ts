import { expect, it } from 'vitest'
import { parseWikitext } from '../../../src/formats/wikitext/parse-wikitext.ts'

const size = 200_000

/** A text of about the size, made of one piece. */
function repeat(piece: string): string {
  return piece.repeat(size / piece.length)
}

// Each of these takes hours, gigabytes or the whole stack where time or depth is not bounded.
it.each([
  ['{{'],
  ['{{a'],
  ['[['],
  ['<ref'],
  ['<ref>'],
  ['<ref >a'],
  ['<ref><poem><gallery>'],
  ['<!--'],
  ['\n<!---->'],
  ['|'],
  ['</ref>'],
  ['<nowiki>'],
  ['{{cite web|'],
  ['{{cite web|a=[['],
  ['{{cite web|a={'],
  ['{{efn|{{cite web|a=b}}'],
  ['{{#tag:ref|'],
  ['[http://a '],
  ['[http://a {{'],
  ['http://a.example/ '],
  ['{{cite web|a=b}}}'],
  ['{{cite web|a=b}}{{dead link}}'],
  ['\0'],
  ['\ud800'],
])('reads many of %j', (piece) => {
  const { citations, references, links } = parseWikitext('a.wiki', repeat(piece))
  expect(citations.length + references.length + links.length).toBeLessThan(size)
})

it.each([
  ['names', `{{cite ${repeat('x')}|a=b}}`],
  ['parameter names', `{{cite web|${repeat('x')}=b}}`],
  ['parameters', `{{cite web${repeat('|')}}}`],
  ['comments in a value', `{{cite web|title=${repeat('a<!--b-->')}}}`],
  ['characters for pipes in a value', `{{cite web|title=${repeat('{{!}}')}}}`],
  ['white space', `{{cite web|title=${repeat(' ')}}}`],
  ['attributes', `<ref ${repeat('a="b"c ')}>{{cite web|a=b}}</ref>`],
  ['names of references', `{{r${repeat('|a')}|group=b}}{{cite web|a=b}}`],
])('reads long %s', (_, text) => {
  const { citations, references } = parseWikitext('a.wiki', text)
  expect(references.length).toBeLessThan(size)
  expect(JSON.stringify(citations).length).toBeGreaterThan(0)
  expect(citations.length).toBeLessThan(2)
})

it('reads citations nested 20,000 deep', () => {
  const depth = 20_000
  const text = `${'{{cite web|title='.repeat(depth)}${'}}'.repeat(depth)}`
  const { citations } = parseWikitext('a.wiki', text)
  expect(citations).toHaveLength(depth)
  expect(new Set(citations.map(({ id }) => id)).size).toBe(depth)
})
