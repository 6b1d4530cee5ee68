import type { HttpRequest, HttpResponse } from '@veracite/core'
import type { ArchiveCaller, Outcome, Unavailable } from '../archive-caller.js'
import { completeTimestamp } from '../archive-url/timestamp.js'
import { formatWaybackUrl } from '../archive-url.js'
import { rankSnapshots } from '../rank-snapshots.js'
import type { ArchiveAnswer, CopyQuery, Snapshot } from '../snapshot.js'
import {
  type CdxPage,
  type CdxQuery,
  type CdxRow,
  cdxQuestion,
  isExcluded,
  pageCountQuestion,
  readCdx,
  readPageCount,
} from './cdx.js'

/** The index of a Wayback Machine, asked for the copies of pages. */
export interface CaptureIndex {
  /** Copies around the wanted moment, the newest where none is wanted: all of a page with few. */
  near(query: CopyQuery, signal?: AbortSignal): Promise<ArchiveAnswer>
  /** One copy of every month, of a page with many. */
  survey(query: CopyQuery, signal?: AbortSignal): Promise<ArchiveAnswer>
  /** The rows on all that begins with an address; no rows where there are more than `limit`. */
  under(
    prefix: string,
    limit: number,
    signal?: AbortSignal,
  ): Promise<Outcome<readonly CdxRow[] | null>>
  /** All captures, a page at a time; a failure ends the iteration and is its last value. */
  captures(query: CdxQuery, signal?: AbortSignal): AsyncIterable<CdxPage | Unavailable>
  /** The same by the numbered pages of the index, which can be read in any order and by many. */
  pages(query: CdxQuery, signal?: AbortSignal): AsyncIterable<CdxPage | Unavailable>
}

/** What {@link createCaptureIndex} works with. */
export interface CaptureIndexOptions {
  readonly caller: ArchiveCaller
  /** The address of the CDX server. */
  readonly endpoint: string
  /** The origin that copies are served from. */
  readonly origin: string
}

/** Rows asked for around one moment: enough to get past a few bad copies. */
const rowsAroundMoment = 50

/** The last so many months, more than any archive has. */
const surveyRows = -1000

const rowsOfPage = 5000

/** Pages read of an index by their number: no page of the web has more. */
const maxPages = 100_000

/** Errors captured are no copies. */
const noErrors = ['!statuscode:[45]..'] as const

function get(url: string): HttpRequest {
  return { method: 'GET', url, headers: { accept: 'application/json' } }
}

/** An address as archives know it. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url
}

/** Copies from rows: errors left out, a revisit with the status of the capture it stands for. */
export function toSnapshots(rows: readonly CdxRow[], origin: string): Snapshot[] {
  const statusOf = new Map(
    rows.flatMap(({ digest, status }) => (status === undefined ? [] : [[digest, status]])),
  )
  return rows.flatMap((row) => {
    const status = row.status ?? (row.revisit ? statusOf.get(row.digest) : undefined)
    if (status !== undefined && status >= 400) return []
    const { timestamp, original, digest } = row
    const url = formatWaybackUrl({ timestamp, original, origin })
    const copy = { archive: 'wayback', url, timestamp, original }
    return [
      {
        ...copy,
        ...(status === undefined ? {} : { status }),
        ...(digest === '' ? {} : { digest }),
      },
    ]
  })
}

/** Whether rows that should be the nearest to a moment are the first of all instead. */
function isInOrderOfTime(rows: readonly CdxRow[], moment: string): boolean {
  const last = rows.at(-1)
  return (
    last !== undefined &&
    last.timestamp < moment &&
    rows.every((row, index) => index === 0 || row.timestamp >= (rows[index - 1]?.timestamp ?? ''))
  )
}

/** The index at an endpoint. */
export function createCaptureIndex({
  caller,
  endpoint,
  origin,
}: CaptureIndexOptions): CaptureIndex {
  function askRows(query: CdxQuery, signal?: AbortSignal): Promise<Outcome<CdxPage>> {
    return caller.ask(
      get(cdxQuestion(endpoint, query)),
      (response) => (isExcluded(response) ? { rows: [] } : readCdx(response)),
      signal,
    )
  }

  function toAnswer(rows: readonly CdxRow[], query: CopyQuery, isPartial: boolean): ArchiveAnswer {
    const snapshots = rankSnapshots(toSnapshots(rows, origin), query)
    return snapshots.length === 0 && !isPartial
      ? { kind: 'none' }
      : { kind: 'found', snapshots, isPartial }
  }

  return {
    async near(query, signal) {
      const { timestamp } = query
      const page = { url: withoutFragment(query.url), filters: noErrors }
      const moment = timestamp === undefined ? undefined : completeTimestamp(timestamp)
      const bounds =
        moment === undefined
          ? { limit: -rowsAroundMoment }
          : { closest: moment, limit: rowsAroundMoment }
      const outcome = await askRows({ ...page, ...bounds }, signal)
      if (outcome.kind === 'unavailable') return outcome
      const { rows } = outcome.value
      const isPartial = rows.length >= rowsAroundMoment
      // Not every server knows how to sort by distance.
      if (timestamp === undefined || !isPartial || !isInOrderOfTime(rows, timestamp)) {
        return toAnswer(rows, query, isPartial)
      }
      const last = await askRows({ ...page, to: timestamp, limit: -rowsAroundMoment }, signal)
      return last.kind === 'unavailable' ? last : toAnswer(last.value.rows, query, true)
    },

    async survey(query, signal) {
      const url = withoutFragment(query.url)
      const bounds = { filters: noErrors, collapse: ['timestamp:6'], limit: surveyRows }
      const outcome = await askRows({ url, ...bounds }, signal)
      return outcome.kind === 'unavailable' ? outcome : toAnswer(outcome.value.rows, query, true)
    },

    async under(prefix, limit, signal) {
      const bounds = { matchType: 'prefix', filters: noErrors, limit } as const
      const outcome = await askRows({ url: prefix, ...bounds }, signal)
      if (outcome.kind === 'unavailable') return outcome
      const { rows } = outcome.value
      return { kind: 'answer', value: rows.length < limit ? rows : null }
    },

    async *captures(query, signal) {
      let next: CdxQuery | undefined = { limit: rowsOfPage, ...query, showResumeKey: true }
      while (next !== undefined) {
        const request = get(cdxQuestion(endpoint, next))
        const outcome: Outcome<CdxPage> = await caller.ask(request, readCdx, signal)
        if (outcome.kind === 'unavailable') {
          yield outcome
          return
        }
        yield outcome.value
        const resumeKey: string | undefined = outcome.value.resumeKey
        // A key that does not move on would never end.
        next =
          resumeKey === undefined || resumeKey === next.resumeKey
            ? undefined
            : { ...next, resumeKey }
      }
    },

    async *pages(query, signal) {
      // A server that knows no pages gives all there is at once.
      const readCount = (response: HttpResponse): number | undefined =>
        readPageCount(response) ?? (readCdx(response) && 1)
      const count = await caller.ask(get(pageCountQuestion(endpoint, query)), readCount, signal)
      if (count.kind === 'unavailable') {
        yield count
        return
      }
      for (let page = 0; page < Math.min(count.value, maxPages); page += 1) {
        const request = get(cdxQuestion(endpoint, { ...query, page }))
        const outcome = await caller.ask(request, readCdx, signal)
        yield outcome.kind === 'unavailable' ? outcome : outcome.value
        if (outcome.kind === 'unavailable') return
      }
    },
  }
}
