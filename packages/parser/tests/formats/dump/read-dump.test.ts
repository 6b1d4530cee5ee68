import { describe, expect, it } from 'vitest'
import { type DumpPage, readDump } from '../../../src/index.ts'

async function read(xml: string, size = xml.length): Promise<DumpPage[]> {
  const parts = Array.from({ length: Math.ceil(xml.length / size) }, (_, index) =>
    xml.slice(index * size, (index + 1) * size),
  )
  const pages: DumpPage[] = []
  for await (const page of readDump(parts)) pages.push(page)
  return pages
}

const page = (inner: string): string =>
  `<mediawiki version="0.11"><page>${inner}</page></mediawiki>`

const revision = (id: number, day: string, text: string): string =>
  `<revision><id>${id}</id><timestamp>${day}T00:00:00Z</timestamp><contributor><id>9</id></contributor><model>wikitext</model><text xml:space="preserve">${text}</text></revision>`

describe('readDump', () => {
  const xml = page(
    `<title>A &amp; B</title><ns>0</ns><id>4</id><redirect title='C > "D"'/>${revision(7, '2020-01-02', 'x &lt;ref&gt;&#228;&#x1F600;&lt;/ref&gt; &amp;amp;')}`,
  )
  const expected = {
    title: 'A & B',
    namespace: 0,
    redirect: 'C > "D"',
    revision: '7',
    model: 'wikitext',
    text: 'x <ref>ä😀</ref> &amp;',
  }

  it.each([1, 2, 3, 7, 64, 10_000])('reads a page cut into parts of %i', async (size) => {
    expect(await read(xml, size)).toEqual([expected])
  })

  it('keeps the newest of several revisions, in whatever order they stand', async () => {
    const [newest] = await read(
      page(
        `<title>A</title><ns>0</ns>${revision(3, '2021-05-05', 'new')}${revision(2, '2019-01-01', 'old')}`,
      ),
    )
    expect(newest).toMatchObject({ revision: '3', text: 'new' })
  })

  it('passes over comments and instructions, and reads CDATA', async () => {
    const text = '<![CDATA[{{cite <web> & ]] }}]]>'
    const [found] = await read(
      `<?xml version="1.0"?><!-- <page> -->\n${page(`<title>A</title><ns>1</ns>${revision(1, '2020-01-01', text)}`)}`,
      5,
    )
    expect(found).toMatchObject({ namespace: 1, text: '{{cite <web> & ]] }}' })
  })

  it('reads deleted texts as empty ones, and no text of other slots', async () => {
    const [found] = await read(
      page(
        '<title>A</title><ns>0</ns><revision><id>1</id><text deleted="deleted" /><content><role>x</role><text>no</text></content></revision>',
      ),
    )
    expect(found?.text).toBe('')
  })

  it.each([
    ['<rss><page/></rss>', 'not-a-dump'],
    ['<mediawiki>', 'truncated'],
    ['', 'truncated'],
    ['<mediawiki></mediawiki><page/>', 'malformed'],
    ['<mediawiki><page></mediawiki>', 'malformed'],
    ['<mediawiki><page a=b/></mediawiki>', 'malformed'],
    ['<mediawiki><1/></mediawiki>', 'malformed'],
    [page('<title></title>'), 'malformed'],
    [page('<title>A</title><ns>x</ns>'), 'malformed'],
    [page('<title>&nbsp;</title>'), 'malformed'],
    [page('<title>&#xD800;</title>'), 'malformed'],
    [page('<title>&constructor;</title>'), 'malformed'],
    ['<!DOCTYPE mediawiki [<!ENTITY a "aaaa">]><mediawiki/>', 'malformed'],
    [`<mediawiki>${'<a>'.repeat(100)}`, 'malformed'],
    [`<mediawiki><page a="${'x'.repeat(20_000)}`, 'too-large'],
    [`<mediawiki><!-- ${'x'.repeat(20_000)}`, 'too-large'],
    [page(`<title>${'x'.repeat(20_000)}</title>`), 'too-large'],
  ])('refuses %.60s', async (text, code) => {
    await expect(read(text, 1000)).rejects.toMatchObject({ name: 'DumpError', code })
  })

  it('takes time in proportion to a text without an end', async () => {
    const hostile = page(
      `<title>A</title><ns>0</ns>${revision(1, '2020-01-01', '&amp;'.repeat(400_000))}`,
    )
    const started = performance.now()
    const [found] = await read(hostile, 100)
    expect(found?.text).toHaveLength(400_000)
    expect(performance.now() - started).toBeLessThan(4000)
  })
})
