import type { HttpRequest, Transport } from '@veracite/core'
import {
  type ArchiveCaller,
  createArchiveCaller,
  type Outcome,
  type Unavailable,
} from '../archive-caller.js'
import { completeTimestamp } from '../archive-url/timestamp.js'
import { formatWaybackUrl, parseArchiveUrl } from '../archive-url.js'
import type { Clock } from '../clock.js'
import { isOnPreferredSide, rankSnapshots } from '../rank-snapshots.js'
import { createRateLimiter, type RateLimiter } from '../rate-limiter.js'
import type { ArchiveAnswer, ArchiveClient, CopyQuery, Snapshot } from '../snapshot.js'
import { availabilityQuestion, readAvailability } from './availability.js'
import { type CdxPage, type CdxQuery, cdxQuestion, isExcluded, readCdx } from './cdx.js'

/** How {@link createWaybackClient} reaches the archive. */
export interface WaybackClientOptions {
  /** @default 'https://web.archive.org' */
  readonly origin?: string
  /** @default `/wayback/available` at the origin; for the Wayback Machine itself, at `archive.org` */
  readonly availabilityUrl?: string
  /** @default `/cdx/search/cdx` at the origin; pywb has `/COLLECTION/cdx` */
  readonly cdxUrl?: string
  readonly transport: Transport
  readonly clock: Clock
  /** Shared by all questions to its index. @default one every 2 seconds, below the 30 a minute it allows */
  readonly limiter?: RateLimiter
  /** See {@link createArchiveCaller}. */
  readonly retries?: number
  readonly maxWait?: number
}

/** The Wayback Machine, or an archive with the same interfaces. */
export interface WaybackClient extends ArchiveClient {
  /** All captures, a page at a time; a failure ends the iteration and is its last value. */
  captures(query: CdxQuery, signal?: AbortSignal): AsyncIterable<CdxPage | Unavailable>
}

const defaultOrigin = 'https://web.archive.org'

/** Rows asked for around one moment: enough to get past a few bad copies. */
const rowsAroundMoment = 50

/** The last so many months, more than any archive has. */
const surveyRows = -1000

const rowsOfPage = 5000

function get(url: string): HttpRequest {
  return { method: 'GET', url, headers: { accept: 'application/json' } }
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url
}

/** Copies from rows: errors left out, a revisit with the status of the capture it stands for. */
function toSnapshots(page: CdxPage, origin: string): Snapshot[] {
  const statusOf = new Map(
    page.rows.flatMap(({ digest, status }) => (status === undefined ? [] : [[digest, status]])),
  )
  return page.rows.flatMap((row) => {
    const status = row.status ?? statusOf.get(row.digest)
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

async function* iterateCaptures(
  caller: ArchiveCaller,
  endpoint: string,
  { query, signal }: { query: CdxQuery; signal?: AbortSignal | undefined },
): AsyncGenerator<CdxPage | Unavailable> {
  let next: CdxQuery | undefined = { limit: rowsOfPage, ...query, showResumeKey: true }
  while (next !== undefined) {
    const outcome: Outcome<CdxPage> = await caller.ask(
      get(cdxQuestion(endpoint, next)),
      readCdx,
      signal,
    )
    if (outcome.kind === 'unavailable') {
      yield outcome
      return
    }
    yield outcome.value
    const resumeKey: string | undefined = outcome.value.resumeKey
    // A key that does not move on would never end.
    next =
      resumeKey === undefined || resumeKey === next.resumeKey ? undefined : { ...next, resumeKey }
  }
}

/** A client for the Wayback Machine. */
export function createWaybackClient({
  origin: givenOrigin = defaultOrigin,
  availabilityUrl,
  cdxUrl,
  transport,
  clock,
  limiter = createRateLimiter({ interval: 2000, clock }),
  ...manners
}: WaybackClientOptions): WaybackClient {
  const origin = givenOrigin.replace(/\/$/, '')
  const cdxEndpoint = cdxUrl ?? `${origin}/cdx/search/cdx`
  const availability =
    availabilityUrl ??
    (origin === defaultOrigin
      ? 'https://archive.org/wayback/available'
      : `${origin}/wayback/available`)
  const caller = createArchiveCaller({ transport, limiter, clock, ...manners })

  async function askIndex(
    query: CopyQuery,
    bounds: Pick<CdxQuery, 'limit' | 'closest' | 'collapse'>,
    signal?: AbortSignal,
  ): Promise<ArchiveAnswer> {
    const url = withoutFragment(query.url)
    const question = cdxQuestion(cdxEndpoint, { url, filters: ['!statuscode:[45]..'], ...bounds })
    const outcome = await caller.ask(
      get(question),
      (response) => (isExcluded(response) ? { rows: [] } : readCdx(response)),
      signal,
    )
    if (outcome.kind === 'unavailable') return outcome
    const snapshots = rankSnapshots(toSnapshots(outcome.value, origin), query)
    const isPartial = outcome.value.rows.length >= rowsAroundMoment
    return snapshots.length === 0 ? { kind: 'none' } : { kind: 'found', snapshots, isPartial }
  }

  function askNear(query: CopyQuery, signal?: AbortSignal): Promise<ArchiveAnswer> {
    const bounds =
      query.timestamp === undefined
        ? { limit: -rowsAroundMoment }
        : { closest: completeTimestamp(query.timestamp), limit: rowsAroundMoment }
    return askIndex(query, bounds, signal)
  }

  return {
    name: 'wayback',

    async list(query, signal) {
      const near = await askNear(query, signal)
      if (near.kind !== 'found' || !near.isPartial) return near
      // Of a page captured often, one copy a month shows when it was still there.
      const survey = await askIndex(query, { collapse: ['timestamp:6'], limit: surveyRows }, signal)
      if (survey.kind !== 'found') return near
      const snapshots = rankSnapshots([...near.snapshots, ...survey.snapshots], query)
      return { kind: 'found', snapshots, isPartial: true }
    },

    async nearest(query, signal) {
      const outcome = await caller.ask(
        get(availabilityQuestion(availability, withoutFragment(query.url), query.timestamp)),
        readAvailability,
        signal,
      )
      // One that wants to be left alone means all its interfaces.
      if (outcome.kind === 'unavailable' && outcome.reason === 'rate-limited') return outcome
      const copy = outcome.kind === 'answer' ? outcome.value : null
      const snapshot: Snapshot | null = copy && {
        archive: 'wayback',
        url: formatWaybackUrl({ ...copy, origin }),
        ...copy,
        status: 200,
      }
      if (copy && snapshot && isOnPreferredSide(copy, query)) {
        return { kind: 'found', snapshots: [snapshot] }
      }
      // A miss here proves nothing, and a copy of the other side may not be the best: the index tells.
      const answer = await askNear(query, signal)
      return answer.kind !== 'found' && snapshot ? { kind: 'found', snapshots: [snapshot] } : answer
    },

    captures: (query, signal) => iterateCaptures(caller, cdxEndpoint, { query, signal }),

    parse(url) {
      const own = url.startsWith(`${origin}/`) ? `${defaultOrigin}${url.slice(origin.length)}` : url
      const parsed = parseArchiveUrl(own)
      return parsed?.archive === 'wayback' &&
        parsed.timestamp !== undefined &&
        parsed.original !== undefined
        ? { timestamp: parsed.timestamp, original: parsed.original }
        : null
    },

    rawUrl: ({ timestamp, original }) =>
      formatWaybackUrl({ timestamp, original, flags: 'id_', origin }),
  }
}
