import { type Clock, TransportError } from '@veracite/archives'
import type { HttpResponse, LiveReason, Transport } from '@veracite/core'
import { exchangeKey, keyOfRequest, targetUri } from './exchange-key.js'
import { decodeMessage, restoreHeaders } from './http-message.js'
import { isLeft, type LeftQuestion, type LeftReason } from './left-open.js'
import { type RecordBounds, readRecords, type WarcRecord } from './read-records.js'
import { ReplayError } from './replay-error.js'

type Outcome =
  | { readonly kind: 'response'; readonly response: HttpResponse }
  | {
      readonly kind: 'failure'
      readonly reason: LiveReason
      readonly detail: string
      readonly at: string
    }

/** Outcomes of one request, in the order of the recording. */
interface Answers {
  readonly outcomes: Outcome[]
  next: number
}

/** The date of a record; the milliseconds are written only where a record has them. */
function dateOf({ headers }: WarcRecord): string {
  const date = headers.get('warc-date') ?? ''
  if (Number.isNaN(Date.parse(date))) throw new ReplayError('corrupt', 'a record has no date')
  return new Date(date).toISOString()
}

function readResponse(record: WarcRecord): Outcome {
  const message = decodeMessage(record.block)
  const start = /^HTTP\/(\d(?:\.\d)?) (\d{3})(?: (.*))?$/s.exec(message?.head.startLine ?? '')
  if (!message || !start) throw new ReplayError('corrupt', 'a response is no HTTP message')
  return {
    kind: 'response',
    response: {
      status: Number(start[2]),
      statusText: start[3] ?? '',
      httpVersion: record.headers.get('warc-protocol') === 'h2' ? '2.0' : (start[1] ?? '1.1'),
      headers: restoreHeaders(message.head.headers),
      body: message.body,
      truncated: record.headers.has('warc-truncated'),
      receivedAt: dateOf(record),
    },
  }
}

function readFailure(record: WarcRecord): Outcome | null {
  const text = new TextDecoder().decode(record.block)
  const reason = /^exchange-failure: (\S+)\r?$/m.exec(text)?.[1]
  const detail = /^exchange-failure-detail: (.*?)\r?$/m.exec(text)?.[1] ?? ''
  return reason === undefined
    ? null
    : { kind: 'failure', reason: reason as LiveReason, detail, at: dateOf(record) }
}

function readOutcome(record: WarcRecord, type: string | undefined): Outcome | null {
  if (type === 'response') return readResponse(record)
  return type === 'metadata' ? readFailure(record) : null
}

function readRequestKey(record: WarcRecord): string {
  const message = decodeMessage(record.block)
  const method = /^(\S+) /.exec(message?.head.startLine ?? '')?.[1]
  if (!message || method === undefined) {
    throw new ReplayError('corrupt', 'a request is no HTTP message')
  }
  return exchangeKey({
    method,
    url: record.headers.get('warc-target-uri') ?? '',
    acceptDatetime: message.head.headers.find(([name]) => name === 'accept-datetime')?.[1],
    body: new TextDecoder().decode(message.body),
  })
}

/** A recording, ready to answer. */
export interface Replay extends Transport {
  /**
   * A clock for whoever works from the recording: it begins when the recording did, and nothing takes
   * it any time to wait for, since there is nobody to be patient with.
   */
  readonly clock: Clock
  /** Why the run that was recorded left something unchecked. */
  wasLeft(question: LeftQuestion): LeftReason | undefined
}

interface Recording {
  readonly begin: string
  readonly answers: ReadonlyMap<string, Answers>
  readonly left: ReadonlyMap<string, LeftReason>
}

function leftKey({ url, question }: LeftQuestion): string {
  return `${question} ${targetUri(url)}`
}

function readLeft({ headers, block }: WarcRecord): (readonly [string, LeftReason])[] {
  const text = new TextDecoder().decode(block)
  const reason = /^left-unchecked: (\S+)\r?$/m.exec(text)?.[1]
  const question = /^left-question: (\S+)\r?$/m.exec(text)?.[1]
  if (!isLeft(reason) || question === undefined) return []
  return [[leftKey({ url: headers.get('warc-target-uri') ?? '', question }), reason]]
}

/** Puts what came of each request under its key. Requests stand before their outcomes. */
async function collectAnswers(records: AsyncIterable<WarcRecord>): Promise<Recording> {
  const pending = new Map<string, string>()
  const answers = new Map<string, Answers>()
  const left = new Map<string, LeftReason>()
  let begin: string | undefined
  for await (const record of records) {
    begin ??= dateOf(record)
    const type = record.headers.get('warc-type')
    if (type === 'request') {
      pending.set(record.headers.get('warc-record-id') ?? '', readRequestKey(record))
      continue
    }
    const asked = record.headers.get('warc-concurrent-to') ?? ''
    if (asked === '' && type === 'metadata') {
      for (const [question, reason] of readLeft(record)) left.set(question, reason)
    }
    const key = pending.get(asked)
    const outcome = key === undefined ? null : readOutcome(record, type)
    if (key === undefined || outcome === null) continue
    pending.delete(asked)
    const known = answers.get(key)
    if (known) known.outcomes.push(outcome)
    else answers.set(key, { outcomes: [outcome], next: 0 })
  }
  if (pending.size > 0) throw new ReplayError('truncated', 'the recording lacks an answer')
  return { begin: begin ?? new Date(0).toISOString(), answers, left }
}

/** How far the time moves on each time it is asked for: whoever was to be left alone may be asked again. */
const stepForward = 3_600_000

function createReplayClock(begin: string): Clock {
  let time = Date.parse(begin)
  return {
    now() {
      const now = time
      time += stepForward
      return now
    },
    sleep: async (_, signal) => signal?.throwIfAborted(),
  }
}

/**
 * A transport that answers from a recording and from nothing else: a repeated request gets what it
 * got then, in order, and the last of it from there on; what was not recorded fails as
 * `not-recorded`.
 *
 * @throws `ReplayError` where the recording cannot be read
 */
export async function openReplay(
  recording: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  bounds: RecordBounds = {},
): Promise<Replay> {
  const { begin, answers, left } = await collectAnswers(readRecords(recording, bounds))
  return {
    clock: createReplayClock(begin),
    wasLeft: (question) => left.get(leftKey(question)),
    async exchange(request, { signal }) {
      signal?.throwIfAborted()
      const answer = answers.get(keyOfRequest(request))
      const outcome = answer?.outcomes[Math.min(answer.next, answer.outcomes.length - 1)]
      if (answer === undefined || outcome === undefined) {
        // Told as of then: the clock tells a time of its own.
        const receivedAt = begin
        throw new TransportError('not-recorded', 'the recording does not have this exchange', {
          receivedAt,
        })
      }
      answer.next += 1
      if (outcome.kind === 'response') return outcome.response
      throw new TransportError(outcome.reason, outcome.detail, { receivedAt: outcome.at })
    },
  }
}
