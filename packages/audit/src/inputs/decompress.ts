import { pipeline, Readable, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { Decompress } from 'fzstd'
import { decompressBzip2 } from './bzip2/decompress-bzip2.js'
import { DecompressionError } from './decompression-error.js'

/** How a file is compressed. */
export type Compression = 'bzip2' | 'gzip' | 'zstd' | 'none'

const magics: readonly (readonly [compression: Compression, bytes: readonly number[]])[] = [
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
]

/** The bytes that tell how a file is compressed. */
export const magicLength = 4

/** How a file is compressed, by its first bytes. */
export function detectCompression(head: Uint8Array): Compression {
  const found = magics.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))
  return found?.[0] ?? 'none'
}

/**
 * Unpacks a file as it is read; no more of it is read than is needed.
 *
 * @param threads how many threads may work on it
 * @throws {DecompressionError}
 */
export function decompress(
  chunks: AsyncIterable<Uint8Array>,
  { compression, threads }: { readonly compression: Compression; readonly threads: number },
): AsyncIterable<Uint8Array> {
  if (compression === 'bzip2') return decompressBzip2(chunks, threads)
  if (compression === 'gzip') return throughZlib(chunks, zlib.createGunzip())
  if (compression === 'zstd') return decompressZstd(chunks)
  return chunks
}

function decompressZstd(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const unpacking = createZstdDecompress()
  return unpacking === undefined ? throughFzstd(chunks) : throughZlib(chunks, unpacking)
}

/** The beginning of a file in Zstandard, RFC 8878, without any of what it holds. */
const zstdStart = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x04)

/** Node's own way; `undefined` where it has none, or takes a file that was cut off for a whole one, as Node 22 does. */
function createZstdDecompress(): Transform | undefined {
  const create: unknown = Reflect.get(zlib, 'createZstdDecompress')
  const unpack: unknown = Reflect.get(zlib, 'zstdDecompressSync')
  if (typeof create !== 'function' || typeof unpack !== 'function') return undefined
  try {
    unpack(zstdStart)
    return undefined
  } catch {
    return create()
  }
}

async function* throughZlib(
  chunks: AsyncIterable<Uint8Array>,
  unpacking: Transform,
): AsyncGenerator<Uint8Array, void, undefined> {
  // The error reaches whoever reads on.
  pipeline(Readable.from(chunks), unpacking, () => undefined)
  try {
    yield* unpacking as AsyncIterable<Uint8Array>
  } catch (error) {
    throw toDecompressionError(error)
  }
}

function toDecompressionError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'Z_BUF_ERROR')
    return new DecompressionError('truncated', 'it ends before it is complete', { cause: error })
  return /^(?:Z_|ZSTD_|ERR_ZSTD)/.test(code)
    ? new DecompressionError('corrupt', 'it is damaged', { cause: error })
    : error
}

/** Compressed bytes unpacked at a time: all that they unpack to, 32,768 times as much at most, comes at once. */
const step = 2048

/** Unpacks Zstandard where Node cannot, or not safely. */
export async function* throughFzstd(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const unpacked: Uint8Array[] = []
  const stream = new Decompress((chunk) => unpacked.push(chunk))
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += step) {
      push(stream, chunk.subarray(start, start + step))
      yield* unpacked
      unpacked.length = 0
    }
  }
  push(stream, undefined)
  yield* unpacked
}

/** @param bytes the next of the file; `undefined` at its end */
function push(stream: Decompress, bytes: Uint8Array | undefined): void {
  try {
    stream.push(bytes ?? new Uint8Array(), bytes === undefined)
  } catch (error) {
    // Damaged bytes lead to errors of any kind; at the end they are about what is missing.
    throw bytes === undefined
      ? new DecompressionError('truncated', 'it ends before it is complete', { cause: error })
      : new DecompressionError('corrupt', 'it is damaged', { cause: error })
  }
}
