import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readInputs } from '../../src/inputs/read-inputs.ts'
import { maxBytes } from '../../src/inputs/read-text.ts'
import { makeFolder } from '../temporary-folder.ts'

async function* bytesOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

describe('readInputs', () => {
  it('reads files as UTF-8 without the byte order mark', async () => {
    const cwd = makeFolder({ 'a.wiki': '\ufeffÅrhus', 'b.md': 'café' })
    expect(await readInputs(['a.wiki', 'b.md'], { cwd })).toEqual([
      { path: 'a.wiki', text: 'Århus' },
      { path: 'b.md', text: 'café' },
    ])
  })

  it('reads standard input under the name that it is given', async () => {
    const cwd = makeFolder({})
    const stdin = () => bytesOf('{{cite ', 'web}}')
    expect(await readInputs(['-'], { cwd, stdin: stdin() })).toEqual([
      { path: '-', text: '{{cite web}}' },
    ])
    expect(await readInputs(['-'], { cwd, stdin: stdin(), stdinFilename: 'x.md' })).toEqual([
      { path: 'x.md', text: '{{cite web}}' },
    ])
  })

  it('reads a character that falls between two chunks', async () => {
    const bytes = Buffer.from('é')
    async function* halves(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 1)
      yield bytes.subarray(1)
    }
    const [document] = await readInputs(['-'], { cwd: '/', stdin: halves() })
    expect(document?.text).toBe('é')
  })

  it('passes over empty articles of a folder', async () => {
    const cwd = makeFolder({ 'a.md': 'x', 'empty.md': ' \n' })
    expect(await readInputs(['.'], { cwd })).toEqual([{ path: 'a.md', text: 'x' }])
  })

  it.each([
    ['empty.md', 'empty', 'empty.md is empty: there is no article in it'],
    ['blank', 'empty', 'there is no text in any of the articles'],
    ['latin1.txt', 'not-utf8', 'latin1.txt is not UTF-8 text'],
    ['utf16.txt', 'not-utf8', 'utf16.txt is UTF-16 text'],
    ['picture.md', 'binary', 'picture.md is a binary file'],
    ['dump.xml.bz2', 'damaged', 'dump.xml.bz2 cannot be read as a MediaWiki dump: it ends'],
    ['feed.xml', 'unsupported', 'feed.xml is no MediaWiki dump'],
    ['dump.txt', 'damaged', 'dump.txt cannot be read as a MediaWiki dump: it ends'],
    ['-', 'not-readable', 'there is no standard input to read'],
  ])('refuses %s', async (input, code, message) => {
    const cwd = makeFolder({
      'empty.md': '\ufeff \n',
      'blank/a.md': '',
      'latin1.txt': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
      'utf16.txt': Uint8Array.of(0xff, 0xfe, 0x41, 0x00),
      'picture.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00),
      'dump.xml.bz2': 'BZh9',
      'feed.xml': '<rss/>',
      'dump.txt': '\n<mediawiki xmlns="x">',
    })
    await expect(readInputs([input], { cwd })).rejects.toMatchObject({
      name: 'InputError',
      code,
      message: expect.stringContaining(message),
    })
  })

  it('refuses more than it can hold', async () => {
    const cwd = makeFolder({ 'large.wiki': '' })
    truncateSync(join(cwd, 'large.wiki'), maxBytes + 1)
    await expect(readInputs(['large.wiki'], { cwd })).rejects.toMatchObject({ code: 'too-large' })
  })
})
