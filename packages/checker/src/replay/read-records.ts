import { createHash } from 'node:crypto'
import { AsyncIterReader } from 'warcio'
import { ReplayError } from './replay-error.js'
import { unpack } from './unpack.js'

/** A record of a WARC file. */
export interface WarcRecord {
  /** Names lower case; the first of each name counts. */
  readonly headers: ReadonlyMap<string, string>
  readonly block: Uint8Array
}

/** Bounds on what a recording may take, in bytes after decompression. */
export interface RecordBounds {
  /** @default 64 MiB */
  readonly maxRecordBytes?: number
  /** @default 1 GiB */
  readonly maxTotalBytes?: number
}

const maxHeaderLines = 100
const maxHeaderLength = 64 * 1024

async function* bounded(
  source: AsyncIterable<Uint8Array>,
  maxTotalBytes: number,
): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of source) {
    total += chunk.length
    if (total > maxTotalBytes) {
      throw new ReplayError(
        'too-large',
        `the recording unpacks to more than ${maxTotalBytes} bytes`,
      )
    }
    yield chunk
  }
}

/** A line without its end; `null` at the end of the file. */
async function readLine(reader: AsyncIterReader): Promise<string | null> {
  const line = await reader.readlineRaw(maxHeaderLength)
  if (line === null) return null
  const text = Buffer.from(line).toString('utf8')
  if (!text.endsWith('\n')) {
    throw line.length >= maxHeaderLength
      ? new ReplayError('corrupt', 'a header of the recording is longer than any should be')
      : new ReplayError('truncated', 'the recording ends within a header')
  }
  return text.replace(/\r?\n$/, '')
}

async function readHeaders(reader: AsyncIterReader): Promise<Map<string, string>> {
  const headers = new Map<string, string>()
  for (let count = 0; count < maxHeaderLines; count += 1) {
    const line = await readLine(reader)
    if (line === null) throw new ReplayError('truncated', 'the recording ends within its headers')
    if (line === '') return headers
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon !== -1 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  throw new ReplayError('corrupt', 'a record has more headers than any should')
}

async function readBlock(
  reader: AsyncIterReader,
  headers: ReadonlyMap<string, string>,
  maxRecordBytes: number,
): Promise<Uint8Array> {
  const written = headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(written)) throw new ReplayError('corrupt', 'a record has no length')
  const length = Number(written)
  if (length > maxRecordBytes) {
    throw new ReplayError('too-large', `a record is larger than ${maxRecordBytes} bytes`)
  }
  const block = length === 0 ? new Uint8Array() : await reader.readSize(length)
  if (block.length < length)
    throw new ReplayError('truncated', 'the recording ends within a record')
  const end = Buffer.from(await reader.readSize(4)).toString('latin1')
  if (end !== '\r\n\r\n') {
    throw end.length < 4
      ? new ReplayError('truncated', 'the recording ends within a record')
      : new ReplayError('corrupt', 'a record is longer than it says')
  }
  const digest = /^sha256:([0-9a-f]{64})$/.exec(headers.get('warc-block-digest') ?? '')?.[1]
  if (digest !== undefined && digest !== createHash('sha256').update(block).digest('hex')) {
    throw new ReplayError('corrupt', 'a record does not match its digest')
  }
  return block
}

/**
 * Reads a WARC file, compressed or not, record by record.
 *
 * The library's own parser waits for ever on a file that was cut off, and reads on through damage; so
 * only its buffered reader is used, and the few lines of the format are read strictly.
 *
 * @throws `ReplayError`
 */
export async function* readRecords(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { maxRecordBytes = 64 * 1024 * 1024, maxTotalBytes = 1024 * 1024 * 1024 }: RecordBounds = {},
): AsyncGenerator<WarcRecord> {
  const reader = new AsyncIterReader(bounded(unpack(source), maxTotalBytes), null)
  for (let count = 0; ; count += 1) {
    const line = await readLine(reader)
    if (line === null) {
      if (count === 0) throw new ReplayError('not-warc', 'the recording is empty')
      return
    }
    if (!/^WARC\/1\.[01]$/.test(line)) {
      throw count === 0
        ? new ReplayError('not-warc', 'not a WARC file')
        : new ReplayError('corrupt', `damaged after ${count} records`)
    }
    const headers = await readHeaders(reader)
    yield { headers, block: await readBlock(reader, headers, maxRecordBytes) }
  }
}
