import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from '@veracite/archives'
import { isTransportFailure } from '@veracite/archives'
import type { HttpRequest, HttpResponse, Transport, TransportFailure } from '@veracite/core'
import { HeadersMultiMap, StatusAndHeaders, WARCRecord, WARCSerializer } from 'warcio'
import { targetUri } from './exchange-key.js'
import { encodeRequestHead, encodeResponseHead } from './http-message.js'
import type { LeftOpen } from './left-open.js'

/** What {@link createRecorder} needs. */
export interface RecorderOptions {
  /** Appends to the recording; never called again before it has resolved. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** The time, in milliseconds since 1970. */
  readonly clock: Pick<Clock, 'now'>
  /** Who records, for the recording's own description: name and version. */
  readonly software: string
}

/** Keeps exchanges as evidence, in a WARC 1.1 file with a gzip member for each record. */
export interface Recorder {
  /**
   * The same transport, its exchanges recorded before their answers are handed on, and those told
   * the time that the recording has.
   */
  wrap(transport: Transport): Transport
  /** Notes what the run leaves unchecked, and why, so that a replay leaves it too. */
  leave(left: LeftOpen): void
  /** Resolves when everything is written; a recording of no exchange has its description only. */
  finish(): Promise<void>
}

type WarcHeaders = Readonly<Record<string, string>>

interface RecordParts {
  readonly type: 'warcinfo' | 'request' | 'response' | 'metadata'
  readonly date: string
  readonly contentType: string
  readonly headers?: WarcHeaders
  readonly block: readonly Uint8Array[]
  /** The part of the block whose digest lets archives find equal pages. */
  readonly payload?: Uint8Array
}

const encoder = new TextEncoder()

function newId(): string {
  return `<urn:uuid:${randomUUID()}>`
}

function digest(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

function fields(values: Readonly<Record<string, string>>): Uint8Array {
  const lines = Object.entries(values).map(([name, value]) => `${name}: ${value}\r\n`)
  return encoder.encode(lines.join(''))
}

async function serialize(parts: RecordParts): Promise<Uint8Array> {
  const headers = new HeadersMultiMap({
    'WARC-Type': parts.type,
    'WARC-Record-ID': newId(),
    'WARC-Date': parts.date,
    ...parts.headers,
    'Content-Type': parts.contentType,
    // The block of records without an HTTP message is their payload.
    'WARC-Payload-Digest': digest(parts.payload ?? Buffer.concat(parts.block)),
  })
  const record = new WARCRecord({
    warcHeaders: new StatusAndHeaders({ statusline: 'WARC/1.1', headers }),
    reader: parts.block,
  })
  return WARCSerializer.serialize(record, { gzip: true })
}

function requestRecord(request: HttpRequest, date: string, id: string): RecordParts {
  const body = encoder.encode(request.body ?? '')
  return {
    type: 'request',
    date,
    contentType: 'application/http; msgtype=request',
    headers: { 'WARC-Record-ID': id, 'WARC-Target-URI': targetUri(request.url) },
    block: [encodeRequestHead(request), body],
    payload: body,
  }
}

function responseRecord(response: HttpResponse, headers: WarcHeaders, date: string): RecordParts {
  const isHttp2 = response.httpVersion.startsWith('2')
  return {
    type: 'response',
    date,
    contentType: 'application/http; msgtype=response',
    headers: {
      ...headers,
      ...(isHttp2 ? { 'WARC-Protocol': 'h2' } : {}),
      ...(response.truncated ? { 'WARC-Truncated': 'length' } : {}),
    },
    block: [encodeResponseHead(response), response.body],
    payload: response.body,
  }
}

function failureRecord(failure: TransportFailure, headers: WarcHeaders, date: string): RecordParts {
  const detail = failure.message.replace(/\s+/g, ' ')
  return {
    type: 'metadata',
    date,
    contentType: 'application/warc-fields',
    headers,
    block: [fields({ 'exchange-failure': failure.reason, 'exchange-failure-detail': detail })],
  }
}

function leftRecord({ url, question, reason }: LeftOpen, date: string): RecordParts {
  return {
    type: 'metadata',
    date,
    contentType: 'application/warc-fields',
    headers: { 'WARC-Target-URI': targetUri(url) },
    block: [fields({ 'left-unchecked': reason, 'left-question': question })],
  }
}

/** A recorder of exchanges. */
export function createRecorder({ write, clock, software }: RecorderOptions): Recorder {
  let queue = Promise.resolve()
  const now = (): string => new Date(clock.now()).toISOString()

  /** Records of one exchange stay together, and a failure to write them reaches whoever waits. */
  function append(records: readonly RecordParts[]): Promise<void> {
    queue = queue.then(async () => write(Buffer.concat(await Promise.all(records.map(serialize)))))
    return queue
  }

  const description = fields({
    software,
    format: 'WARC File Format 1.1',
    conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
  })
  const described = append([
    { type: 'warcinfo', date: now(), contentType: 'application/warc-fields', block: [description] },
  ])
  // Whoever waits for an exchange or the end hears of it.
  described.catch(() => undefined)

  async function exchange(
    request: HttpRequest,
    ask: () => Promise<HttpResponse>,
  ): Promise<HttpResponse> {
    const id = newId()
    const linked = { 'WARC-Target-URI': targetUri(request.url), 'WARC-Concurrent-To': id }
    try {
      const response = await ask()
      const receivedAt = now()
      await append([
        requestRecord(request, receivedAt, id),
        responseRecord(response, linked, receivedAt),
      ])
      return { ...response, receivedAt }
    } catch (error) {
      if (!isTransportFailure(error)) throw error
      const receivedAt = now()
      // What is no address needs no recording: it fails in the same way without one.
      if (URL.canParse(request.url)) {
        await append([
          requestRecord(request, receivedAt, id),
          failureRecord(error, linked, receivedAt),
        ])
      }
      throw Object.assign(error, { receivedAt })
    }
  }

  return {
    wrap: (transport) => ({
      exchange: (request, options) => exchange(request, () => transport.exchange(request, options)),
    }),
    leave(left) {
      // Whoever waits for the end hears of a failure.
      append([leftRecord(left, now())]).catch(() => undefined)
    },
    finish: () => queue,
  }
}
