import { openDrain } from '../../drain.js'
import { mapInOrder } from '../../map-in-order.js'
import { createWorkerPool, WorkerFailure } from '../../worker-pool.js'
import { DecompressionError } from '../decompression-error.js'
import { splitBlocks } from './split-blocks.js'

/**
 * Unpacks bzip2 on several threads, block by block, whatever wrote it: bzip2 itself, which makes one stream, or
 * pbzip2 and the writers of Wikipedia's dumps, which make many. What it gives can be read until the next is asked for.
 *
 * @param threads how many
 * @throws {DecompressionError}
 */
export async function* decompressBzip2(
  chunks: AsyncIterable<Uint8Array>,
  threads: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const pool = createWorkerPool<Uint8Array, Uint8Array>('inputs/bzip2/block-worker.js', {
    size: threads,
  })
  const drain = openDrain()
  try {
    // One block waits for each thread, so that none has to.
    const blocks = mapInOrder(splitBlocks(chunks), threads * 2, (stream) =>
      pool.run(stream, [stream.buffer as ArrayBuffer]),
    )
    for await (const block of blocks) {
      yield block
      drain(block.buffer as ArrayBuffer)
    }
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error
    throw new DecompressionError('corrupt', error.message, { cause: error })
  } finally {
    await pool.close()
  }
}
