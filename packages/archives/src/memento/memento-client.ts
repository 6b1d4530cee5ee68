import type { HttpRequest, HttpResponse, Transport } from '@veracite/core'
import { type ArchiveBudget, createArchiveBudget } from '../archive-budget.js'
import { createArchiveCaller } from '../archive-caller.js'
import { formatTimestamp, parseTimestamp } from '../archive-url/timestamp.js'
import { parseArchiveUrl } from '../archive-url.js'
import type { Clock } from '../clock.js'
import { limits } from '../limits.js'
import { isOnPreferredSide, rankSnapshots } from '../rank-snapshots.js'
import { headerOf } from '../retry-after.js'
import type { ArchiveAnswer, ArchiveClient, CopyName, CopyQuery, Snapshot } from '../snapshot.js'
import { timemapOf } from './endpoints.js'
import { parseLinks, type WebLink } from './link-format.js'

/** How {@link createMementoClient} reaches an archive. */
export interface MementoClientOptions {
  readonly name: string
  /** The TimeGate: a page's address is appended to it. `http://localhost:8080/coll/` for pywb. */
  readonly endpoint: string
  /** The TimeMap, where the TimeGate does not name it. @default that of a built-in archive, else `timemap/link/` at the endpoint */
  readonly timemap?: string
  readonly transport: Transport
  readonly clock: Clock
  /** Shared by all questions. @default one below the limits of the Wayback Machine */
  readonly budget?: ArchiveBudget
  /** See {@link createArchiveCaller}. */
  readonly retries?: number
}

/** Links read of one TimeMap: a page captured every hour for a decade has fewer. */
const maxLinks = 100_000

/** The moment of a memento, 14 digits: from the date of the protocol, else from its address. */
function mementoTimestamp(datetime: string | undefined, url: string): string | undefined {
  const time = datetime === undefined ? Number.NaN : Date.parse(datetime)
  return formatTimestamp(time) ?? /\/(\d{14})(?:[a-z]{2}_)?\//.exec(url)?.[1]
}

function isMemento(link: WebLink): boolean {
  return link.rel.includes('memento')
}

function linksOf(response: HttpResponse): WebLink[] {
  const header = response.headers
    .filter(([name]) => name === 'link')
    .map(([, value]) => value)
    .join(', ')
  return parseLinks(header, maxLinks)
}

function resolve(target: string, base: string): string | undefined {
  return URL.canParse(target, base) ? new URL(target, base).href : undefined
}

/** What a TimeGate answers: the copy it chose and where the list of all is; `null` for no copies. */
interface GateAnswer {
  readonly chosen?: Pick<Snapshot, 'url' | 'timestamp'>
  readonly timemap?: string
  /** Where it sends on to; it may yet have to choose. */
  readonly location?: string
}

/** Redirects of a TimeGate to itself that are followed: to another spelling of the page's address. */
const maxSpellings = 3

function readGate(response: HttpResponse, gate: string): GateAnswer | null | undefined {
  if (response.status === 404) return null
  const links = linksOf(response)
  const timemapTarget = links.find((link) => link.rel.includes('timemap'))?.target
  const timemap = timemapTarget === undefined ? undefined : resolve(timemapTarget, gate)
  const isRedirect = response.status >= 300 && response.status < 400
  const located = headerOf(response, isRedirect ? 'location' : 'content-location')
  // pywb answers with the frame around a copy, and names the copy in a link.
  const target = located ?? links.find(isMemento)?.target
  const url = target === undefined ? undefined : resolve(target, gate)
  const linked = links.find(
    (link) => isMemento(link) && url !== undefined && resolve(link.target, gate) === url,
  )
  const datetime = headerOf(response, 'memento-datetime') ?? linked?.attributes.get('datetime')
  const timestamp = url === undefined ? undefined : mementoTimestamp(datetime, url)
  const good = isRedirect || response.status === 200
  const location = isRedirect ? url : undefined
  const isTelling = timestamp !== undefined || timemap !== undefined || location !== undefined
  if (!good || !isTelling) return undefined
  return {
    ...(location === undefined ? {} : { location }),
    ...(timemap === undefined ? {} : { timemap }),
    ...(url === undefined || timestamp === undefined ? {} : { chosen: { url, timestamp } }),
  }
}

interface TimeMap {
  readonly links: readonly WebLink[]
  /** Whether it goes on elsewhere, or beyond what was read. */
  readonly isPartial: boolean
}

/** Reads a TimeMap in link format; `undefined` where it is none. */
function readTimeMap(response: HttpResponse): TimeMap | undefined {
  if (response.status === 404) return { links: [], isPartial: false }
  if (response.status !== 200) return undefined
  const links = parseLinks(new TextDecoder().decode(response.body), maxLinks)
  const goesOn = links.some(({ rel }) => rel.includes('timemap') && !rel.includes('self'))
  const isPartial = goesOn || response.truncated || links.length === maxLinks
  return links.some((link) => link.rel.length > 0) ? { links, isPartial } : undefined
}

function get(url: string, headers: Readonly<Record<string, string>>): HttpRequest {
  return { method: 'GET', url, headers }
}

/** A client for any archive that speaks Memento (RFC 7089). */
export function createMementoClient({
  name,
  endpoint: givenEndpoint,
  timemap: givenTimemap = timemapOf(givenEndpoint),
  transport,
  clock,
  budget = createArchiveBudget({ interval: limits.index, clock }),
  ...manners
}: MementoClientOptions): ArchiveClient {
  const endpoint = givenEndpoint.endsWith('/') ? givenEndpoint : `${givenEndpoint}/`
  const caller = createArchiveCaller({ transport, budget, clock, ...manners })

  function parse(url: string): (CopyName & { readonly timestamp: string }) | null {
    const path = url.startsWith(endpoint) ? url.slice(endpoint.length) : undefined
    const parsed =
      path === undefined ? null : parseArchiveUrl(`https://web.archive.org/web/${path}`)
    return parsed?.timestamp !== undefined && parsed.original !== undefined
      ? { timestamp: parsed.timestamp, original: parsed.original }
      : null
  }

  /** A copy, under the plain address where the archive gives that of one of its forms. */
  function snapshotOf(url: string, timestamp: string, original: string): Snapshot {
    const own = parse(url)
    return {
      archive: name,
      url: own ? `${endpoint}${own.timestamp}/${own.original}` : url,
      timestamp,
      original: own?.original ?? original,
    }
  }

  /** The page that an address here is about, at a time or at none. */
  function pageAt(url: string): string | undefined {
    const path = url.startsWith(endpoint) ? url.slice(endpoint.length) : ''
    return parse(url)?.original ?? (/^https?:\/\//i.test(path) ? path : undefined)
  }

  async function askGate(query: CopyQuery, signal?: AbortSignal) {
    const time = query.timestamp === undefined ? undefined : parseTimestamp(query.timestamp)
    const headers: Readonly<Record<string, string>> =
      time === undefined ? {} : { 'accept-datetime': new Date(time).toUTCString() }
    let page = query.url.split('#', 1)[0] ?? query.url
    for (let spelling = 1; ; spelling++) {
      const gate = `${endpoint}${page}`
      const answer = await caller.ask(
        get(gate, headers),
        (response) => readGate(response, gate),
        signal,
      )
      // pywb sends on to the address that it has, at the time that was asked for: it has chosen nothing.
      const { location } = (answer.kind === 'answer' && answer.value) || {}
      const next = location === undefined ? undefined : pageAt(location)
      if (next === undefined || next === page || spelling === maxSpellings) return answer
      page = next
    }
  }

  async function readList(
    query: CopyQuery,
    { address, signal }: { address: string; signal?: AbortSignal | undefined },
  ): Promise<ArchiveAnswer> {
    const request = get(address, { accept: 'application/link-format' })
    const outcome = await caller.ask(request, readTimeMap, signal)
    if (outcome.kind === 'unavailable') return outcome
    const { links, isPartial } = outcome.value
    const original = links.find((link) => link.rel.includes('original'))?.target ?? query.url
    const snapshots = links.filter(isMemento).flatMap((link) => {
      const url = resolve(link.target, address)
      const timestamp = url && mementoTimestamp(link.attributes.get('datetime'), url)
      return url && timestamp ? [snapshotOf(url, timestamp, original)] : []
    })
    return snapshots.length === 0
      ? { kind: 'none' }
      : { kind: 'found', snapshots: rankSnapshots(snapshots, query), isPartial }
  }

  function listAddress(query: CopyQuery): string {
    return `${givenTimemap ?? `${endpoint}timemap/link/`}${query.url.split('#', 1)[0]}`
  }

  return {
    name,

    list: (query, signal) => readList(query, { address: listAddress(query), signal }),

    async nearest(query, signal) {
      const gate = await askGate(query, signal)
      if (gate.kind === 'unavailable') return gate
      if (gate.value === null) return { kind: 'none' }
      const { chosen, timemap } = gate.value
      const snapshot = chosen && snapshotOf(chosen.url, chosen.timestamp, query.url)
      if (snapshot && isOnPreferredSide(snapshot, query)) {
        return { kind: 'found', snapshots: [snapshot], isPartial: true }
      }
      const list = await readList(query, { address: timemap ?? listAddress(query), signal })
      return list.kind !== 'found' && snapshot
        ? { kind: 'found', snapshots: [snapshot], isPartial: true }
        : list
    },

    parse,

    rawUrl: ({ timestamp, original }) =>
      timestamp === undefined ? `${endpoint}${original}` : `${endpoint}${timestamp}id_/${original}`,
  }
}
