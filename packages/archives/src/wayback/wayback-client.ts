import type { HttpRequest, Transport } from '@veracite/core'
import { type ArchiveBudget, createArchiveBudget } from '../archive-budget.js'
import { createArchiveCaller, type Unavailable } from '../archive-caller.js'
import { formatWaybackUrl, parseArchiveUrl } from '../archive-url.js'
import type { Clock } from '../clock.js'
import { limits } from '../limits.js'
import { rankSnapshots } from '../rank-snapshots.js'
import type { ArchiveAnswer, ArchiveClient, CopyQuery } from '../snapshot.js'
import { availabilityQuestion, readAvailability } from './availability.js'
import { createCaptureIndex, withoutFragment } from './capture-index.js'
import type { CdxPage, CdxQuery } from './cdx.js'
import { createSiblingBatch } from './sibling-batch.js'

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
  /** Shared by all questions to its index. @default one below the limit it has published */
  readonly budget?: ArchiveBudget
  /** See {@link createArchiveCaller}. */
  readonly retries?: number
}

/** The Wayback Machine, or an archive with the same interfaces. */
export interface WaybackClient extends ArchiveClient {
  /** All captures, a page at a time; a failure ends the iteration and is its last value. */
  captures(query: CdxQuery, signal?: AbortSignal): AsyncIterable<CdxPage | Unavailable>
  /** The same by the numbered pages of the index. */
  pages(query: CdxQuery, signal?: AbortSignal): AsyncIterable<CdxPage | Unavailable>
  /** What the Availability interface knows; a miss there proves nothing, and so is `undefined`. */
  available(query: CopyQuery, signal?: AbortSignal): Promise<ArchiveAnswer | undefined>
}

const defaultOrigin = 'https://web.archive.org'

function get(url: string): HttpRequest {
  return { method: 'GET', url, headers: { accept: 'application/json' } }
}

/** A client for the Wayback Machine. */
export function createWaybackClient({
  origin: givenOrigin = defaultOrigin,
  availabilityUrl,
  cdxUrl,
  transport,
  clock,
  budget = createArchiveBudget({ interval: limits.index, clock }),
  ...manners
}: WaybackClientOptions): WaybackClient {
  const origin = givenOrigin.replace(/\/$/, '')
  const caller = createArchiveCaller({ transport, budget, clock, ...manners })
  const index = createCaptureIndex({
    caller,
    endpoint: cdxUrl ?? `${origin}/cdx/search/cdx`,
    origin,
  })
  const siblings = createSiblingBatch(index, origin)
  const availability =
    availabilityUrl ??
    (origin === defaultOrigin
      ? 'https://archive.org/wayback/available'
      : `${origin}/wayback/available`)

  async function available(
    query: CopyQuery,
    signal?: AbortSignal,
  ): Promise<ArchiveAnswer | undefined> {
    const question = availabilityQuestion(availability, withoutFragment(query.url), query.timestamp)
    const outcome = await caller.ask(get(question), readAvailability, signal)
    if (outcome.kind === 'unavailable') return outcome
    const copy = outcome.value
    if (copy === null) return undefined
    const url = formatWaybackUrl({ ...copy, origin })
    const snapshot = { archive: 'wayback', url, ...copy, status: 200 }
    return { kind: 'found', snapshots: [snapshot], isPartial: true }
  }

  return {
    name: 'wayback',

    expect: siblings.expect,

    async nearest(query, signal) {
      const answer = (await siblings.answer(query, signal)) ?? (await index.near(query, signal))
      // One that wants to be left alone means all its interfaces.
      if (answer.kind !== 'unavailable' || answer.reason === 'rate-limited') return answer
      const known = await available(query, signal)
      return known?.kind === 'found' ? known : answer
    },

    async list(query, signal) {
      const near = await index.near(query, signal)
      if (near.kind !== 'found' || !near.isPartial) return near
      // Of a page captured often, one copy a month shows when it was still there.
      const survey = await index.survey(query, signal)
      if (survey.kind !== 'found') return near
      const snapshots = rankSnapshots([...near.snapshots, ...survey.snapshots], query)
      return { kind: 'found', snapshots, isPartial: true }
    },

    available,
    captures: index.captures,
    pages: index.pages,

    parse(url) {
      const own = url.startsWith(`${origin}/`) ? `${defaultOrigin}${url.slice(origin.length)}` : url
      const parsed = parseArchiveUrl(own)
      if (parsed?.archive !== 'wayback' || parsed.original === undefined) return null
      const { form, timestamp, original } = parsed
      if (form === 'latest') return { original }
      return timestamp === undefined ? null : { timestamp, original }
    },

    // Without a time the archive redirects to the newest copy, under its time.
    rawUrl: ({ timestamp, original }) =>
      timestamp === undefined
        ? `${origin}/web/${original}`
        : formatWaybackUrl({ timestamp, original, flags: 'id_', origin }),
  }
}
