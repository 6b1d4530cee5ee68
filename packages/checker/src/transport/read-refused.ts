import { Readable } from 'node:stream'
import type { HttpResponse } from '@veracite/core'
import { decodeBody } from './decode-body.js'
import { causesOf } from './failure-reason.js'
import { type BodyBounds, boundsFor, readBody } from './read-body.js'

/** What Node's parser makes of heads that browsers read: a length said twice, a line that is no field. */
const refusals: ReadonlySet<string> = new Set([
  'HPE_UNEXPECTED_CONTENT_LENGTH',
  'HPE_INVALID_CONTENT_LENGTH',
  'HPE_INVALID_HEADER_TOKEN',
])

type Head = Omit<HttpResponse, 'body' | 'truncated'>

/**
 * The answer that Node's parser refused, from the bytes that came with its head; what came after them is lost.
 * Lengths that say the same are one (RFC 9110, 8.6), lines without a field are left out, as in browsers.
 *
 * @returns `undefined` where nothing of the kind was refused, and where lengths differ
 */
export async function readRefused(
  error: unknown,
  bounds: BodyBounds,
): Promise<HttpResponse | undefined> {
  const packet = causesOf(error).map(packetOf).find(Buffer.isBuffer)
  const split = packet === undefined ? undefined : splitHead(packet)
  if (split === undefined) return undefined
  const { head, rest } = split
  const value = (name: string): string | undefined =>
    head.headers.find(([other]) => other === name)?.[1]
  const isChunked = /\bchunked\s*$/i.test(value('transfer-encoding') ?? '')
  const length = isChunked ? undefined : lengthOf(head)
  if (length === 'differing') return undefined
  const body = isChunked ? joinChunks(rest) : rest.subarray(0, length)
  // Without a byte of its body nothing is known of a page but that it has one.
  if (body.length === 0 && length !== 0) return undefined
  const decoded = decodeBody(Readable.from([body]), value('content-encoding'))
  const read = await readBody(decoded, boundsFor(value('content-type') ?? '', bounds))
  return { ...head, ...read, truncated: read.truncated || body.length !== length }
}

function packetOf(cause: unknown): unknown {
  const isRefusal =
    cause instanceof Error &&
    'code' in cause &&
    typeof cause.code === 'string' &&
    refusals.has(cause.code)
  return isRefusal && 'rawPacket' in cause ? cause.rawPacket : undefined
}

/** An answer that begins with a packet, past what only announces it; `undefined` where it does not. */
function splitHead(packet: Buffer): { head: Head; rest: Buffer } | undefined {
  // Each character is a byte.
  const text = packet.toString('latin1')
  for (let start = 0, interim = 0; interim < 5; interim++) {
    const gap = /\r?\n\r?\n/.exec(text.slice(start))
    if (gap === null) return undefined
    const [first = '', ...lines] = text.slice(start, start + gap.index).split(/\r?\n/)
    const [, httpVersion = '', code = '', statusText = ''] =
      /^HTTP\/(1\.[01]) (\d{3})(?: (.*))?$/.exec(first) ?? []
    if (code === '') return undefined
    start += gap.index + gap[0].length
    if (code.startsWith('1')) continue
    const headers = lines.flatMap(toField)
    return {
      head: { status: Number(code), statusText, httpVersion, headers },
      rest: packet.subarray(start),
    }
  }
  return undefined
}

function toField(line: string): [string, string][] {
  const [, name = '', value = ''] = /^([\w!#$%&'*+.^`|~-]+)[ \t]*:(.*)$/.exec(line) ?? []
  return name === '' ? [] : [[name.toLowerCase(), value.trim()]]
}

/** The length that is said, once or as often as it is said the same. */
function lengthOf({ headers }: Head): number | undefined | 'differing' {
  const said = headers
    .filter(([name]) => name === 'content-length')
    .flatMap(([, value]) => value.split(',').map((part) => part.trim()))
  const [first] = new Set(said)
  if (first === undefined) return undefined
  return /^\d{1,15}$/.test(first) && said.every((part) => part === first)
    ? Number(first)
    : 'differing'
}

/** The chunks of a body, as far as they are whole or broken off. */
function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\n', at)
    const size = Number.parseInt(body.subarray(at, end).toString('latin1'), 16)
    if (end === -1 || !(size > 0)) break
    chunks.push(body.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + (body[end + 1 + size] === 13 ? 2 : 1)
  }
  return Buffer.concat(chunks)
}
