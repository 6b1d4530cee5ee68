import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ReplayError } from './replay-error.js'

/** Compressed bytes unpacked at a time. */
const step = 64 * 1024

interface Count {
  bytes: number
}

async function* inSteps(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  count: Count,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    for (let start = 0; start < chunk.length; start += step) {
      const piece = chunk.subarray(start, start + step)
      count.bytes += piece.length
      yield piece
    }
  }
}

async function* startingWith(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

function toReplayError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!code.startsWith('Z_')) return error
  return code === 'Z_BUF_ERROR'
    ? new ReplayError('truncated', 'the recording ends within a record', { cause: error })
    : new ReplayError('corrupt', 'the recording is damaged', { cause: error })
}

async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  count: Count,
): AsyncGenerator<Uint8Array> {
  const unpacking = createGunzip()
  // The error reaches whoever reads on.
  pipeline(Readable.from(packed), unpacking, () => undefined)
  try {
    yield* unpacking as AsyncIterable<Uint8Array>
  } catch (error) {
    throw toReplayError(error)
  }
  // Bytes after the last member are passed over in silence.
  if (unpacking.bytesWritten < count.bytes) {
    throw new ReplayError('corrupt', 'the recording is damaged')
  }
}

/**
 * The bytes of a recording, unpacked where it is gzipped, member after member.
 *
 * @throws `ReplayError`
 */
export async function* unpack(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const count = { bytes: 0 }
  const pieces = inSteps(source, count)
  let head: Uint8Array = new Uint8Array()
  while (head.length < 2) {
    const next = await pieces.next()
    if (next.done) break
    head = Buffer.concat([head, next.value])
  }
  if (head.length === 0) return
  const all = startingWith(head, pieces)
  yield* head[0] === 0x1f && head[1] === 0x8b ? gunzip(all, count) : all
}
