import { type Readable, Transform, type TransformCallback } from 'node:stream'
import zlib from 'node:zlib'
import { ExchangeError } from '../network/exchange-error.js'

/** What is asked for. Zstandard is not, as older versions of Node cannot unpack it. */
export const acceptedEncodings = 'gzip, deflate, br'

/** Encodings around each other beyond which a body is no one's. */
const maxLayers = 3

const packed = /^(?:x-)?(?:gzip|deflate|br|zstd|compress|bzip2|xz)$/

/**
 * The body of a response as it was before it was packed, whatever was done to it and in whatever
 * order (RFC 9110, 8.4). Names that are no encodings, such as charsets, are passed over.
 *
 * @throws `ExchangeError` with reason `protocol-error` where an encoding is not known
 */
export function decodeBody(body: Readable, contentEncoding: string | undefined): Readable {
  const names = (contentEncoding ?? '').toLowerCase().split(',', 20)
  const layers = names.map((name) => name.trim()).filter((name) => packed.test(name))
  if (layers.length > maxLayers) throw unknown(layers.join(', '))
  return layers
    .reverse()
    .reduce<Readable>((stream, name) => pass(stream, createDecoder(name)), body)
}

function unknown(name: string): ExchangeError {
  return new ExchangeError('protocol-error', `the encoding ${name} is not known`)
}

/** Errors go the way of the data; what stops reading stops all. */
function pass(from: Readable, to: Transform): Readable {
  from.once('error', (error) => to.destroy(error))
  return from.pipe(to)
}

function unread(name: string): ExchangeError {
  return new ExchangeError('protocol-error', `this version of Node cannot unpack ${name}`)
}

function createDecoder(name: string): Transform {
  if (name.endsWith('gzip')) return whereNotEmpty(() => zlib.createGunzip())
  if (name === 'br') return whereNotEmpty(() => zlib.createBrotliDecompress())
  if (name === 'zstd') {
    const create = zstdDecoder()
    if (create === undefined) throw unread(name)
    return whereNotEmpty(create)
  }
  if (!name.endsWith('deflate')) throw unknown(name)
  // Some servers leave out the header that the format has (RFC 9110, 8.4.1.2).
  return whereNotEmpty((first) =>
    ((first[0] ?? 0) & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw(),
  )
}

/** Some servers send it unasked; windows beyond the 8 MiB that browsers take (RFC 9659) are refused. */
function zstdDecoder(): (() => Transform) | undefined {
  const create: unknown = Reflect.get(zlib, 'createZstdDecompress')
  const windowLogMax: unknown = Reflect.get(zlib.constants, 'ZSTD_d_windowLogMax')
  if (typeof create !== 'function') return undefined
  return () => create({ params: { [Number(windowLogMax)]: 23 } })
}

/** A decoder that is made when the first byte is there, and lets an empty body be empty. */
function whereNotEmpty(create: (first: Uint8Array) => Transform): Transform {
  let decoder: Transform | undefined
  const open = (outer: Transform, first: Uint8Array): Transform => {
    const inner = create(first)
    inner.on('data', (chunk: Buffer) => {
      if (!outer.push(chunk)) inner.pause()
    })
    inner.on('error', (error) => outer.destroy(error))
    return inner
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      decoder ??= open(this, chunk)
      if (decoder.write(chunk)) done()
      else decoder.once('drain', done)
    },
    flush(done: TransformCallback) {
      if (decoder === undefined) return done()
      decoder.once('end', done).end()
    },
    read() {
      decoder?.resume()
      Transform.prototype._read.call(this, 0)
    },
    destroy(error, done) {
      decoder?.destroy()
      done(error)
    },
  })
}
