import type { Link } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { parseWikitext } from '../../../src/formats/wikitext/parse-wikitext.ts'
import { slice } from './slice.ts'

function linksOf(text: string): readonly Link[] {
  return parseWikitext('a.wiki', text).links
}

describe('bare addresses', () => {
  it.each([
    ['See http://a.example/b.', 'http://a.example/b'],
    ['See HTTPS://a.example/b, c', 'HTTPS://a.example/b'],
    ['(http://a.example/b)', 'http://a.example/b'],
    ['http://a.example/b_(c)', 'http://a.example/b_(c)'],
    ['http://a.example/?b=c&amp;', 'http://a.example/?b=c&amp;'],
    ['http://a.example/?b=c&lt;d', 'http://a.example/?b=c'],
    ['http://a.example/b;', 'http://a.example/b'],
    ["''http://a.example/b''", 'http://a.example/b'],
    ['http://a.example/b|c', 'http://a.example/b|c'],
    ['{{x|http://a.example/b|c}}', 'http://a.example/b'],
    ['{{x|http://a.example/b}}', 'http://a.example/b'],
    ['http://a.example/b<br>', 'http://a.example/b'],
    ['http://a.example/b[[c]]', 'http://a.example/b'],
    ['http://[::1]/b c', 'http://[::1]/b'],
    ['http://a.example/b\u00a0c', 'http://a.example/b'],
    ['ftp://a.example/b', 'ftp://a.example/b'],
  ])('end as MediaWiki ends them in %j', (text, url) => {
    expect(linksOf(text)).toMatchObject([{ url, kind: 'bare' }])
    expect(linksOf(text).map(({ span }) => slice(text, span))).toEqual([url])
  })

  it.each([
    ['{{cite web|url=http://a.example/}}'],
    ['{{dead link|url=http://a.example/}}'],
    ['<!-- http://a.example/ -->'],
    ['<nowiki>http://a.example/</nowiki>'],
    ['<ref name="http://a.example/">b</ref>'],
    ['xhttp://a.example/'],
    ['http://'],
    ['http:// a'],
    ['//a.example/'],
    ['file://a.example/'],
  ])('are none in %j', (text) => {
    expect(linksOf(text)).toEqual([])
  })
})

describe('bracketed links', () => {
  it.each([
    ['[http://a.example/ B c]', 'http://a.example/', 'B c'],
    ['[http://a.example/]', 'http://a.example/', undefined],
    ['[//a.example/ B]', '//a.example/', 'B'],
    ['[http://a.example/ B [[c]] d]', 'http://a.example/', 'B [[c]] d'],
    ['[http://a.example/ {{lang|fr|[b]\nc}}]', 'http://a.example/', '{{lang|fr|[b]\nc}}'],
    ['{{x|[http://a.example/ B]}}', 'http://a.example/', 'B'],
    ['[http://a.example/ B<!-- c -->]', 'http://a.example/', 'B'],
  ])('are read in %j', (text, url, words) => {
    const [link] = linksOf(text)
    expect(link).toMatchObject({ url, kind: 'bracketed' })
    expect(link?.text).toBe(words)
  })

  it.each([
    ['[http://a.example/ B\nc]'],
    ['{{x|[http://a.example/ B|c]}}'],
    ['[http://a.example/ B'],
  ])('are bare addresses in %j', (text) => {
    expect(linksOf(text)).toMatchObject([{ url: 'http://a.example/', kind: 'bare' }])
  })
})

it('know the reference that holds them', () => {
  const text =
    'http://a.example/ <ref>http://b.example/</ref> {{efn|http://c.example/ <ref>{{cite web|title=A}} [http://d.example/ D]</ref> http://e.example/}}'
  expect(linksOf(text).map(({ url, reference }) => [url, reference])).toEqual([
    ['http://a.example/', undefined],
    ['http://b.example/', 0],
    ['http://c.example/', 1],
    ['http://d.example/', 2],
    ['http://e.example/', 1],
  ])
})
