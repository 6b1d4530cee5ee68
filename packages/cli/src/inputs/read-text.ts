import { open } from 'node:fs/promises'
import { InputError } from '../errors/input-error.js'
import { printable } from '../printable.js'
import { describeFailure } from './system-error.js'

/** The largest article that is read, in bytes. */
export const maxBytes: number = 64 * 1024 * 1024

/**
 * Reads a file, a pipe or a device as UTF-8 text without its byte order mark.
 *
 * @throws {InputError} where it cannot be read, is too large or is not UTF-8 text
 */
export async function readTextFile(file: string, name: string): Promise<string> {
  try {
    const handle = await open(file)
    try {
      return decodeText(await collect(handle.createReadStream({ autoClose: false }), name), name)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(
      'not-readable',
      `${printable(name)} cannot be read: ${describeFailure(error)}`,
      { cause: error },
    )
  }
}

/**
 * Reads a stream of bytes as UTF-8 text without its byte order mark.
 *
 * @throws {InputError} where it is too large or is not UTF-8 text
 */
export async function readTextStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): Promise<string> {
  return decodeText(await collect(stream, name), name)
}

async function collect(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxBytes)
      throw new InputError(
        'too-large',
        `${printable(name)} is larger than ${maxBytes / 1024 / 1024} MiB`,
      )
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function decodeText(bytes: Uint8Array, name: string): string {
  const shown = printable(name)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new InputError('not-utf8', `${shown} is UTF-16 text; save it as UTF-8`)
  if (bytes.includes(0))
    throw new InputError('binary', `${shown} is a binary file, not the text of an article`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new InputError('not-utf8', `${shown} is not UTF-8 text; convert it first`, { cause })
  }
}
