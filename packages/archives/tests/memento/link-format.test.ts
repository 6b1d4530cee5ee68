import { describe, expect, it } from 'vitest'
import { archives, mementoEndpoints, parseArchiveUrl, parseLinks } from '../../src/index.ts'

describe('parseLinks', () => {
  it('reads what the protocol gives as its example', () => {
    const links = parseLinks(
      '<http://a.example.org>;rel="original timegate", <http://arxiv.example.net/timemap/http://a.example.org>\n ; rel="timemap" ; type="application/link-format"\n ; from="Tue, 15 Sep 2000 11:28:26 GMT"',
      10,
    )
    expect(links.map(({ target, rel }) => [target, rel])).toEqual([
      ['http://a.example.org', ['original', 'timegate']],
      ['http://arxiv.example.net/timemap/http://a.example.org', ['timemap']],
    ])
    expect(links[1]?.attributes.get('from')).toBe('Tue, 15 Sep 2000 11:28:26 GMT')
  })

  it('does not take for a link what stands within quotes', () => {
    const links = parseLinks(
      String.raw`<http://a.example/>; title="x\", <http://evil.example/>; rel=\"memento\""; rel="original"`,
      10,
    )
    expect(links.map(({ target, rel }) => [target, rel])).toEqual([
      ['http://a.example/', ['original']],
    ])
    expect(links[0]?.attributes.get('title')).toBe('x", <http://evil.example/>; rel="memento"')
  })

  it.each([
    '<'.repeat(200_000),
    '<a>;x="'.repeat(50_000),
    `<a>;${'\\"'.repeat(100_000)}`,
    `<a>; x="${'\\'.repeat(200_000)}`,
    `<a>${';'.repeat(200_000)}`,
    `<a>;${' '.repeat(200_000)}`,
    '<a>;rel=memento,'.repeat(50_000),
  ])('is quick on hostile text: %.20s…', (text) => {
    const started = performance.now()
    expect(parseLinks(text, 1000).length).toBeLessThanOrEqual(1000)
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('mementoEndpoints', () => {
  it('are of archives whose copies are understood, and apart from each other', () => {
    const page = 'http://example.com/page'
    const entries = Object.entries(mementoEndpoints)
    for (const [name, { timegate, timemap }] of entries) {
      expect(Object.keys(archives)).toContain(name)
      expect(new URL(`${timemap}${page}`).host).toBe(new URL(timegate).host)
      const copy = parseArchiveUrl(`${timegate.replace('timegate/', '')}20120510101112/${page}`)
      if (name !== 'perma') expect(copy).toMatchObject({ archive: name, original: page })
    }
    expect(new Set(entries.map(([, { timegate }]) => timegate)).size).toBe(entries.length)
  })
})
