import zlib, { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import type { Answer } from './answers.ts'
import { alive, all, broken, notFound, type Scenario } from './scenario.ts'

const text = '<title>A dam bursts</title><h1>A dam bursts</h1><p>Water.</p>'
const missing = '<title>Page not found</title><h1>Page not found</h1>'
function sent(encoding: string, body: string | Uint8Array): Answer {
  return { headers: { 'content-type': 'text/html', 'content-encoding': encoding }, body }
}

/** A text in Zstandard (RFC 8878) as a single raw block, with a window of some power of two. */
function zstandard(body: string, windowLog: number): Uint8Array {
  const block = Buffer.alloc(3)
  block.writeUIntLE((body.length << 3) | 1, 0, 3)
  const start = Buffer.of(0x28, 0xb5, 0x2f, 0xfd, 0, (windowLog - 10) << 3)
  return Buffer.concat([start, block, Buffer.from(body)])
}

const page = (label: string, answer: Answer): Scenario => ({
  label: `a story, ${label}`,
  answers: all(answer),
  expected: alive,
})
const message = (label: string, answer: Answer): Scenario => ({
  label: `a message, ${label}`,
  answers: all(answer),
  expected: notFound,
})

/** How bodies are packed. */
export const encodings: readonly Scenario[] = [
  page('in gzip', sent('gzip', gzipSync(text))),
  message('in gzip', sent('gzip', gzipSync(missing))),
  message('in gzip, by its old name', sent('x-gzip', gzipSync(missing))),
  message('in gzip, its name in capitals', sent('GZIP', gzipSync(missing))),
  message('in Brotli', sent('br', brotliCompressSync(missing))),
  message('in deflate', sent('deflate', deflateSync(missing))),
  message('in deflate without a header', sent('deflate', deflateRawSync(missing))),
  message('in gzip twice', sent('gzip, gzip', gzipSync(gzipSync(missing)))),
  message('in Brotli and gzip', sent('br, gzip', gzipSync(brotliCompressSync(missing)))),
  page('as it is', sent('identity', text)),
  page('as it is, by another name', sent('none', text)),
  page('with a charset for an encoding', sent('utf-8', text)),
  page('in gzip, torn at the end', sent('gzip', gzipSync(text).subarray(0, -4))),
  message(
    'in gzip, with something after it',
    sent('gzip', Buffer.concat([gzipSync(missing), Buffer.from('\0\0\0')])),
  ),
  { label: 'words that are said to be gzip', answers: all(sent('gzip', text)), expected: broken },
  {
    label: 'gzip that is said to be Brotli',
    answers: all(sent('br', gzipSync(text))),
    expected: broken,
  },
  {
    label: 'gzip in gzip that is no gzip',
    answers: all(sent('gzip, gzip', gzipSync(text))),
    expected: broken,
  },
  page('with much after it, packed small', sent('gzip', gzipSync(text + ' '.repeat(20_000_000)))),
  page(
    'with much after it, packed smaller',
    sent('br', brotliCompressSync(Buffer.from(text + ' '.repeat(5_000_000)))),
  ),
  {
    ...page('in Zstandard, which was not asked for', sent('zstd', zstandard(text, 20))),
    ...('createZstdDecompress' in zlib ? {} : { expected: broken }),
  },
  {
    label: 'a story, in Zstandard with a window of 2 GiB',
    answers: all(sent('zstd', zstandard(text, 31))),
    expected: broken,
  },
  {
    label: 'nothing, packed',
    answers: all(sent('gzip', gzipSync(''))),
    expected: ['soft-404', 'empty'],
  },
  {
    label: 'nothing, said to be packed',
    answers: all(sent('gzip', '')),
    expected: ['soft-404', 'empty'],
  },
]
