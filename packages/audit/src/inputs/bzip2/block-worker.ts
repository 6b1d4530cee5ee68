import { parentPort } from 'node:worker_threads'
import Bzip2 from '@foxglove/wasm-bz2'
import { openDrain } from '../../drain.js'
import type { WorkerAnswer } from '../../worker-pool.js'

/** Bytes that a block of text mostly unpacks to, with a margin. */
const usualLength = 1024 * 1024

/** Bytes that a block can unpack to: 900,000 symbols, of which five stand for 259 bytes at most. */
const maxLength = 48 * 1024 * 1024

const bzip2 = await Bzip2.init()
const drain = openDrain()

parentPort?.on('message', (stream: Uint8Array) => {
  const answer = unpack(stream)
  const transfer = 'result' in answer ? [answer.result.buffer as ArrayBuffer] : []
  parentPort?.postMessage(answer, transfer)
  drain(stream.buffer as ArrayBuffer)
})

function unpack(stream: Uint8Array): WorkerAnswer<Uint8Array> {
  try {
    return { result: unpackTo(stream, usualLength) ?? bzip2.decompress(stream, maxLength) }
  } catch {
    return { failure: { code: 'corrupt', message: 'a block of it is damaged' } }
  }
}

/** `undefined` where it unpacks to more. */
function unpackTo(stream: Uint8Array, length: number): Uint8Array | undefined {
  try {
    return bzip2.decompress(stream, length)
  } catch (error) {
    // BZ_OUTBUFF_FULL of bzlib.h.
    if (error instanceof Error && error.message.includes(': -8 ')) return undefined
    throw error
  }
}
