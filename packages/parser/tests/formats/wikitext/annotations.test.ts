import { expect, it } from 'vitest'
import { parseWikitext } from '../../../src/formats/wikitext/parse-wikitext.ts'

it('are tied to the citation that they follow directly, and to their reference', () => {
  const text =
    '<ref>{{cite web|title=A}} {{webarchive|url=http://a.example/}}\n{{dl|date=May 2020}}</ref>{{cn}}'
  const { citations, annotations } = parseWikitext('a.wiki', text)
  const id = citations[0]?.id
  expect(
    annotations?.map(({ template, citationId, reference }) => [template, citationId, reference]),
  ).toEqual([
    ['webarchive', id, 0],
    ['dead link', id, 0],
    ['citation needed', undefined, undefined],
  ])
  expect(annotations?.[0]?.parameters.map(({ value }) => value)).toEqual(['http://a.example/'])
})
