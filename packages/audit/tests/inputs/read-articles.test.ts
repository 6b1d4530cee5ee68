import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decompressBzip2 } from '../../src/inputs/bzip2/decompress-bzip2.ts'
import { throughFzstd } from '../../src/inputs/decompress.ts'
import { type PageChoice, readArticles } from '../../src/inputs.ts'
import { isArticle, makeDump } from '../support/made-up-dump.ts'

const pages = 330
const dump = makeDump({ pages })
const folder = new URL('../../../../fixtures/dumps/', import.meta.url)
// What bzip2 -1 and zstd made of the same text: 19 blocks in one stream, and one frame.
const bzip2 = readFileSync(new URL('made-up.xml.bz2', folder))
const zstd = readFileSync(new URL('made-up.xml.zst', folder))

async function* inChunks(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function read(bytes: Uint8Array, options: PageChoice & { size?: number } = {}) {
  const articles: { path: string; text: string }[] = []
  const chunks = inChunks(bytes, options.size)
  for await (const article of readArticles(chunks, { name: 'd.xml', threads: 2, ...options }))
    articles.push(article)
  return articles
}

const plain = await read(Buffer.from(dump))

describe('readArticles', () => {
  it('reads the articles of a dump, and calls them after it', () => {
    const numbers = Array.from({ length: pages }, (_, index) => index + 1).filter(isArticle)
    expect(plain.map(({ path }) => path)).toEqual(
      numbers.map((number) => `d.xml#Article ${number}`),
    )
    expect(plain[0]).toMatchObject({ syntax: 'wikitext', revision: '1001' })
  })

  it('reads other namespaces and redirects where that is asked for', async () => {
    expect(await read(Buffer.from(dump), { namespaces: 'all', redirects: true })).toHaveLength(
      pages,
    )
    expect(await read(Buffer.from(dump), { namespaces: [1] })).toHaveLength(26)
  })

  it.each([
    ['bzip2', bzip2],
    ['gzip', gzipSync(dump)],
    [
      'gzip of several members',
      Buffer.concat([gzipSync(dump.slice(0, 999)), gzipSync(dump.slice(999))]),
    ],
    ['Zstandard', zstd],
  ])('reads %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(plain)
  })

  it.each([1000, 4096, 1_000_000])('reads bzip2 in chunks of %i bytes', async (size) => {
    expect(await read(bzip2, { size })).toEqual(plain)
  })

  it('reads bzip2 of several streams, and passes over what follows them', async () => {
    const file = Buffer.concat([bzip2, bzip2, Buffer.from('garbage')])
    const parts: Uint8Array[] = []
    for await (const part of decompressBzip2(inChunks(file), 2)) parts.push(Buffer.from(part))
    expect(Buffer.concat(parts).toString()).toBe(dump + dump)
  })

  it('reads Zstandard where Node cannot', async () => {
    const parts: Uint8Array[] = []
    for await (const part of throughFzstd(inChunks(zstd))) parts.push(part)
    expect(Buffer.concat(parts).toString()).toBe(dump)
  })

  it.each([
    ['a bzip2 file without its end', bzip2.subarray(0, bzip2.length - 3), 'truncated'],
    ['half a bzip2 file', bzip2.subarray(0, bzip2.length / 2), 'truncated'],
    ['a changed bzip2 file', changed(bzip2, 20_000), 'corrupt'],
    ['a bzip2 file with another check sum', changed(bzip2, bzip2.length - 2), 'corrupt'],
    ['half a gzip file', gzipSync(dump).subarray(0, 9000), 'truncated'],
    [
      'a gzip file with another check sum',
      changed(gzipSync(dump), gzipSync(dump).length - 6),
      'corrupt',
    ],
    ['half a Zstandard file', zstd.subarray(0, 9000), 'truncated'],
    ['a changed Zstandard file', changed(zstd, 9), 'corrupt'],
    ['bytes that are not UTF-8', Buffer.from('<mediawiki>\xff', 'latin1'), 'unsupported'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: 'DecompressionError', code })
  })

  it('stops reading when no more is asked for', async () => {
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1
        yield Buffer.from(given === 1 ? dump.replace('</mediawiki>', '') : ' ')
      }
    }
    for await (const article of readArticles(endless(), { name: 'd', threads: 1 })) {
      expect(article.path).toBe('d#Article 1')
      break
    }
    expect(given).toBeLessThan(3)
  })
})

function changed(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0x5a
  return copy
}
