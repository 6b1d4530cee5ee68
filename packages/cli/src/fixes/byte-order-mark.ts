import { open } from 'node:fs/promises'
import { resolve } from 'node:path'

/** What a file of UTF-8 text may begin with, and the text of an article leaves out. */
export const byteOrderMark: Uint8Array = Buffer.from([0xef, 0xbb, 0xbf])

/** Whether bytes begin with a byte order mark. */
export function hasMark(bytes: Uint8Array): boolean {
  return byteOrderMark.every((byte, index) => bytes[index] === byte)
}

/** Whether a file begins with a byte order mark. */
export async function fileHasMark(path: string, cwd: string): Promise<boolean> {
  const handle = await open(resolve(cwd, path))
  try {
    const { buffer } = await handle.read(Buffer.alloc(byteOrderMark.length), 0)
    return hasMark(buffer)
  } finally {
    await handle.close()
  }
}

/** A stream of bytes that tells, once it was read, whether it began with a byte order mark. */
export interface WatchedStream {
  readonly bytes: AsyncIterable<Uint8Array>
  hasMark(): boolean
}

/** Watches the beginning of a stream. */
export function watchMark(stream: AsyncIterable<Uint8Array>): WatchedStream {
  let start: Uint8Array = Buffer.alloc(0)
  async function* watch(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      if (start.length < byteOrderMark.length) start = Buffer.concat([start, chunk.subarray(0, 3)])
      yield chunk
    }
  }
  return { bytes: watch(), hasMark: () => hasMark(start) }
}
