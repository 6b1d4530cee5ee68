import { gunzipSync, gzipSync } from 'node:zlib'
import { TransportError } from '@veracite/archives'
import type { HttpRequest, HttpResponse, Transport } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { WARCParser } from 'warcio'
import { createRecorder } from '../../src/replay/create-recorder.ts'
import { openReplay } from '../../src/replay/open-replay.ts'

const start = Date.parse('2026-11-22T10:00:00.123Z')

function createStepClock(): { now(): number } {
  let time = start
  return { now: () => (time += 1001) }
}

function get(url: string, headers: Record<string, string> = {}): HttpRequest {
  return { method: 'GET', url, headers }
}

function answer(body: string, more: Partial<HttpResponse> = {}): HttpResponse {
  return {
    status: 200,
    statusText: 'OK',
    httpVersion: '1.1',
    headers: [['content-type', 'text/html']],
    body: new TextEncoder().encode(body),
    truncated: false,
    ...more,
  }
}

/** A transport that gives what it is told to, in order. */
function scripted(...outcomes: (HttpResponse | Error)[]): Transport {
  return {
    async exchange() {
      const outcome = outcomes.shift()
      if (outcome instanceof Error || outcome === undefined) throw outcome ?? new Error('no more')
      return outcome
    },
  }
}

async function outcomeOf(transport: Transport, request: HttpRequest): Promise<unknown> {
  try {
    return await transport.exchange(request, {})
  } catch (error) {
    if (!(error instanceof TransportError)) throw error
    const { reason, message, receivedAt } = error
    return { reason, message, receivedAt }
  }
}

/** Records one outcome for each request; gives the recording and what the recorded run saw. */
async function record(script: readonly (readonly [HttpRequest, HttpResponse | Error])[]) {
  const chunks: Uint8Array[] = []
  const recorder = createRecorder({
    write: async (bytes) => {
      chunks.push(bytes)
    },
    clock: createStepClock(),
    software: 'veracite test',
  })
  const transport = recorder.wrap(scripted(...script.map(([, outcome]) => outcome)))
  const seen: unknown[] = []
  for (const [request] of script) seen.push(await outcomeOf(transport, request))
  await recorder.finish()
  return { bytes: Buffer.concat(chunks), chunks, seen }
}

const page = 'http://example.com/a?b=c'

const script: readonly (readonly [HttpRequest, HttpResponse | Error])[] = [
  [get(page), new TransportError('timeout', 'no answer\r\nwithin 5 s')],
  [get(page), answer('', { status: 503, statusText: 'Busy' })],
  [get(page), answer('hello')],
  [
    get('http://example.com/gzip#part'),
    answer('décodé', {
      headers: [
        ['Content-Type'.toLowerCase(), 'text/html'],
        ['content-encoding', 'gzip'],
        ['set-cookie', 'a=1'],
        ['transfer-encoding', 'chunked'],
        ['set-cookie', 'b=2'],
        ['x-empty', ''],
        ['x-latin', 'caf\u00e9'],
      ],
    }),
  ],
  [get('https://example.com/h2'), answer('two', { httpVersion: '2.0', statusText: '' })],
  [
    get('http://example.com/cut'),
    answer('cut', { truncated: true, headers: [['content-length', '99']] }),
  ],
  [get('http://example.com/crlf'), answer('a\r\n\r\nb\r\n\r\nWARC/1.1\r\n', { headers: [] })],
  [get('http://example.com/gate', { 'accept-datetime': 'x' }), answer('then', { status: 302 })],
  [get('http://example.com/gate'), answer('now')],
  [{ ...get('http://example.com/save'), method: 'POST', body: 'url=ü' }, answer('saved')],
  [{ ...get('http://example.com/save'), method: 'POST', body: 'url=b' }, answer('saved too')],
  [get('http://gone.example/'), new TransportError('dns-nxdomain', 'no such name')],
  [get('nonsense'), new TransportError('invalid-url', 'not an address')],
]

describe('a recorded run', () => {
  it('replays answer by answer, times included', async () => {
    const { bytes, seen } = await record(script)
    const replay = await openReplay([bytes])
    for (const [index, [request]] of script.slice(0, -1).entries()) {
      const outcome = seen[index] as object
      const expected =
        'message' in outcome
          ? { ...outcome, message: String(outcome.message).replace(/\s+/g, ' ') }
          : outcome
      expect(await outcomeOf(replay, request)).toEqual(expected)
    }
    expect(seen[2]).toMatchObject({ receivedAt: '2026-11-22T10:00:04.127Z' })
  })

  it('replays whatever the chunks it is read in', async () => {
    const { bytes } = await record(script)
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte))
    const replay = await openReplay(single)
    expect(await outcomeOf(replay, get('https://example.com/h2'))).toMatchObject({
      httpVersion: '2.0',
    })
  })

  it('replays uncompressed', async () => {
    const { bytes } = await record(script)
    const replay = await openReplay([gunzipSync(bytes)])
    expect(await outcomeOf(replay, get(page))).toMatchObject({ reason: 'timeout' })
    expect(await outcomeOf(replay, get(page))).toMatchObject({ status: 503 })
  })

  it('repeats the last answer from there on', async () => {
    const { bytes } = await record(script.slice(0, 3))
    const replay = await openReplay([bytes])
    for (let count = 0; count < 3; count += 1) await outcomeOf(replay, get(page))
    expect(await outcomeOf(replay, get(page))).toMatchObject({ status: 200 })
  })

  it('fails for what was not recorded', async () => {
    const { bytes } = await record(script)
    const replay = await openReplay([bytes])
    for (const request of [
      get('http://example.com/other'),
      { ...get(page), method: 'HEAD' as const },
    ]) {
      expect(await outcomeOf(replay, request)).toMatchObject({ reason: 'not-recorded' })
    }
  })

  it('holds no secrets', async () => {
    const headers = { authorization: 'LOW key:secret', cookie: 'sid=secret', accept: 'text/html' }
    const url = page.replace('http://', 'http://user:secret@')
    const { bytes } = await record([[get(url, headers), answer('')]])
    const text = gunzipSync(bytes).toString()
    expect(text).not.toContain('secret')
    expect(text).toContain('accept: text/html')
  })

  it('brings a clock that begins with the recording and waits for nothing', async () => {
    const { bytes } = await record(script)
    const { clock } = await openReplay([bytes])
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-22T10:00:01.124Z')
    await clock.sleep(1e9)
    // What asked to be left alone in the recorded run is never waited for.
    expect(clock.now() - start).toBeGreaterThan(60_000)
    await expect(clock.sleep(1, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
  })

  it('obeys a signal', async () => {
    const { bytes } = await record(script)
    const replay = await openReplay([bytes])
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(replay.exchange(get(page), { signal })).rejects.toThrow('enough')
  })
})

describe('a recording', () => {
  it('is a WARC file for other tools: description first, pairs of records, digests, whole members', async () => {
    const { chunks } = await record(script)
    const types: string[] = []
    for (const chunk of chunks) {
      for await (const entry of WARCParser.iterRecords([chunk])) {
        types.push(`${entry.warcType} ${entry.warcHeaders.statusline}`)
        expect(entry.warcHeader('WARC-Record-ID')).toMatch(/^<urn:uuid:[0-9a-f-]{36}>$/)
        expect(entry.warcDate).toMatch(/^2026-11-22T10:00:/)
        const content = Buffer.from(await entry.readFully(false))
        if (entry.warcType !== 'warcinfo') {
          expect(entry.warcPayloadDigest).toMatch(/^sha256:[0-9a-f]{64}$/)
          expect(entry.warcBlockDigest).toMatch(/^sha256:[0-9a-f]{64}$/)
        }
        if (entry.warcTargetURI === 'http://example.com/gzip' && entry.warcType === 'response') {
          expect(content.toString()).toBe('décodé')
          expect(entry.httpHeaders?.headers.get('content-encoding')).toBeNull()
          expect(entry.httpHeaders?.headers.get('x-orig-content-encoding')).toBe('gzip')
        }
      }
    }
    expect(types[0]).toBe('warcinfo WARC/1.1')
    expect(types.slice(1, 5)).toEqual([
      'request WARC/1.1',
      'metadata WARC/1.1',
      'request WARC/1.1',
      'response WARC/1.1',
    ])
  })

  it('describes itself even where nothing was asked', async () => {
    const { bytes } = await record([])
    expect(gunzipSync(bytes).toString()).toContain('software: veracite test')
    expect(await outcomeOf(await openReplay([bytes]), get(page))).toMatchObject({
      reason: 'not-recorded',
    })
  })

  it('keeps the records of exchanges that run side by side together', async () => {
    const chunks: Uint8Array[] = []
    let writing = 0
    const recorder = createRecorder({
      write: async (bytes) => {
        writing += 1
        expect(writing).toBe(1)
        await new Promise((resolve) => setTimeout(resolve, 1))
        chunks.push(bytes)
        writing -= 1
      },
      clock: createStepClock(),
      software: 'veracite test',
    })
    const transport = recorder.wrap({ exchange: async ({ url }) => answer(url) })
    const urls = Array.from({ length: 20 }, (_, index) => `http://example.com/${index}`)
    await Promise.all(urls.map((url) => transport.exchange(get(url), {})))
    await recorder.finish()
    const replay = await openReplay(chunks)
    for (const url of urls) {
      const response = (await outcomeOf(replay, get(url))) as HttpResponse
      expect(new TextDecoder().decode(response.body)).toBe(url)
    }
  })

  it('fails the run where it cannot be written', async () => {
    const recorder = createRecorder({
      write: () => Promise.reject(new Error('disk full')),
      clock: createStepClock(),
      software: 'veracite test',
    })
    const transport = recorder.wrap(scripted(answer('')))
    await expect(transport.exchange(get(page), {})).rejects.toThrow('disk full')
    await expect(recorder.finish()).rejects.toThrow('disk full')
  })

  it('keeps nothing of an exchange that was broken off', async () => {
    const { bytes } = await record([])
    const chunks: Uint8Array[] = []
    const recorder = createRecorder({
      write: async (chunk) => {
        chunks.push(chunk)
      },
      clock: createStepClock(),
      software: 'veracite test',
    })
    await expect(
      recorder.wrap(scripted(new Error('enough'))).exchange(get(page), {}),
    ).rejects.toThrow('enough')
    await recorder.finish()
    expect(gunzipSync(Buffer.concat(chunks)).length).toBe(gunzipSync(bytes).length)
  })
})

describe('a damaged recording', () => {
  const record3 = (): Promise<{ bytes: Buffer }> => record(script.slice(0, 5))
  const codeOf = async (bytes: Uint8Array | Uint8Array[], bounds = {}): Promise<unknown> => {
    try {
      await openReplay(Array.isArray(bytes) ? bytes : [bytes], bounds)
      return 'fine'
    } catch (error) {
      return (error as { code?: string }).code ?? error
    }
  }

  it('is told from what is no recording', async () => {
    expect(await codeOf(Buffer.from(''))).toBe('not-warc')
    expect(await codeOf(Buffer.from('hello\nworld\n'))).toBe('not-warc')
    expect(await codeOf(gzipSync('hello\nworld\n'))).toBe('not-warc')
    expect(await codeOf(Buffer.from('<!doctype html><title>x</title>\n'))).toBe('not-warc')
  })

  it('never hangs or passes wherever it was cut off, but between exchanges', async () => {
    const { bytes } = await record3()
    const codes = new Set<unknown>()
    for (let length = 1; length < bytes.length; length += 7) {
      codes.add(await codeOf(bytes.subarray(0, length)))
    }
    codes.delete('fine')
    expect([...codes].sort()).toEqual(['truncated'])
  })

  it('is noticed where it was cut off uncompressed', async () => {
    const { bytes } = await record3()
    const plain = gunzipSync(bytes)
    for (let length = plain.length - 1; length > plain.length - 200; length -= 1) {
      expect(await codeOf(plain.subarray(0, length))).toBe('truncated')
    }
  })

  it('is noticed wherever a byte of it is wrong', async () => {
    const { bytes } = await record3()
    const whole = await outcomeOf(await openReplay([bytes]), get(page))
    for (let index = 12; index < bytes.length; index += 13) {
      const copy = Buffer.from(bytes)
      copy[index] = (copy[index] ?? 0) ^ 0x55
      const code = await codeOf(copy)
      expect(['fine', 'not-warc', 'truncated', 'corrupt', 'too-large']).toContain(code)
      // Some bytes of a gzip header mean nothing.
      if (code === 'fine') {
        expect(await outcomeOf(await openReplay([copy]), get(page))).toEqual(whole)
      }
    }
  })

  it('is noticed where a body was changed', async () => {
    const { bytes } = await record3()
    const plain = gunzipSync(bytes).toString('latin1').replace('hello', 'HELLO')
    expect(await codeOf(Buffer.from(plain, 'latin1'))).toBe('corrupt')
  })

  it('cannot unpack to more than it may', async () => {
    const head = (length: number): string =>
      `WARC/1.1\r\nWARC-Type: resource\r\nWARC-Date: 2026-11-22T10:00:00Z\r\nContent-Length: ${length}\r\n\r\n`
    const bomb = gzipSync(`${head(3_000_000) + 'a'.repeat(3_000_000)}\r\n\r\n`)
    expect(await codeOf(bomb, { maxRecordBytes: 1_000_000 })).toBe('too-large')
    expect(await codeOf([bomb, bomb], { maxTotalBytes: 5_000_000 })).toBe('too-large')
    expect(await codeOf(gzipSync(head(1e14)))).toBe('too-large')
    expect(await codeOf(gzipSync('WARC/1.1\r\nA: '.padEnd(80_000_000, 'a')))).toBe('corrupt')
    expect(await codeOf(gzipSync(`WARC/1.1\r\n${'A: b\r\n'.repeat(1000)}`))).toBe('corrupt')
    expect(await codeOf(Buffer.from('WARC/1.1\r\nContent-Length: -1\r\n\r\n'))).toBe('corrupt')
  })
})
