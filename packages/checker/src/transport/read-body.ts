import type { Readable } from 'node:stream'
import { ExchangeError } from '../network/exchange-error.js'

/** How much of a body is read. */
export interface BodyBounds {
  /** Decoded bytes. */
  readonly maxBytes: number
  /** Milliseconds. */
  readonly timeout: number
}

/** Types of which all is read that a text's bound allows: their text lies anywhere in them. */
const documents = /^\s*application\/(?:x-)?pdf/i

const textual = /^\s*(?:text\/|application\/(?:xhtml|xml|json|ld\+json)|[^;]*\+xml)|^\s*$/i

/** Decoded bytes read of what is no text, enough to tell its kind. */
const maxBinaryBytes = 65_536

/** The bounds for a body of a type, as `content-type` names it, where those are for a text. */
export function boundsFor(type: string, bounds: BodyBounds): BodyBounds {
  const isRead = textual.test(type) || documents.test(type)
  return isRead ? bounds : { ...bounds, maxBytes: Math.min(bounds.maxBytes, maxBinaryBytes) }
}

/** A body, as far as it was read. */
export interface Body {
  readonly body: Uint8Array
  readonly truncated: boolean
}

/**
 * Reads a body up to its bounds. One that breaks off or takes too long is taken as it is.
 *
 * @throws where not a single byte of it came
 */
export function readBody(stream: Readable, { maxBytes, timeout }: BodyBounds): Promise<Body> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise<Body>((resolve, reject) => {
    const finish = (truncated: boolean): void => {
      clearTimeout(timer)
      // It may fail once more after it was left, which is no one's concern.
      stream.off('data', take).on('error', () => undefined)
      resolve({ body: Buffer.concat(chunks).subarray(0, maxBytes), truncated })
    }
    const fail = (error: Error): void => {
      if (size > 0) finish(true)
      else {
        clearTimeout(timer)
        reject(error)
      }
    }
    const take = (chunk: Buffer): void => {
      chunks.push(chunk)
      size += chunk.length
      if (size >= maxBytes) finish(size > maxBytes)
    }
    const timer = setTimeout(
      () => fail(new ExchangeError('timeout', `no body within ${timeout} ms`)),
      timeout,
    )
    stream
      .on('data', take)
      .once('end', () => finish(false))
      .once('error', fail)
  })
}
