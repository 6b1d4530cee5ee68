import {
  type ArchiveCaller,
  type ArchiveClient,
  formatTimestamp,
  isSameOriginal,
  parseArchiveUrl,
  parseLinks,
  type Unavailable,
} from '@veracite/archives'
import type { HttpResponse, PageFacts } from '@veracite/core'
import { headerOf } from '../read-headers.js'
import { type CopyLocation, locateCopy, siblingCopy } from './locate-copy.js'
import { permaRecordUrl, readPermaRecord } from './perma-record.js'

/** One answer on the way to a copy. */
export interface CopyHop {
  /** The address asked, in the archive. */
  readonly url: string
  readonly status: number
  /** The digits of the time in the address. */
  readonly timestamp?: string
  /** The time of the capture, 14 digits, where the archive says that this is one. */
  readonly captured?: string
  /** The address that was captured. */
  readonly original?: string
}

/** All that was seen of a copy: what it is judged by. */
export interface CopyEvidence {
  readonly copy: CopyLocation
  readonly hops: readonly CopyHop[]
  /** Where the redirects ended: at an answer, in a ring or after too many, or out of the archive. */
  readonly end: 'answer' | 'loop' | 'outside'
  /** What the last answer says. */
  readonly page: PageFacts
}

/** What {@link fetchCopy} works with. */
export interface CopyFetcher {
  readonly clients: readonly ArchiveClient[]
  /** Who asks the archive at an address, with its manners. */
  readonly callerOf: (url: string) => ArchiveCaller
  readonly readPage: (response: HttpResponse, url: string) => PageFacts
}

const maxHops = 10

/** Servers send addresses in UTF-8, where header bytes are Latin 1. */
function decodeHeader(value: string | undefined): string | undefined {
  const decoded = value === undefined ? undefined : Buffer.from(value, 'latin1').toString('utf8')
  return decoded?.includes('\uFFFD') ? value : decoded
}

function describeHop(copy: CopyLocation, response: HttpResponse): CopyHop {
  const captured = formatTimestamp(Date.parse(headerOf(response, 'memento-datetime') ?? ''))
  const links = parseLinks(headerOf(response, 'link') ?? '', 50)
  const original = copy.original ?? links.find((link) => link.rel.includes('original'))?.target
  return {
    url: copy.fetchUrl,
    status: response.status,
    ...(copy.timestamp === undefined ? {} : { timestamp: copy.timestamp }),
    ...(captured === undefined ? {} : { captured }),
    ...(original === undefined ? {} : { original }),
  }
}

/**
 * Where a redirect leads: to another address in the archive, or, where an archive leaves a captured
 * redirect as it was, to the copy of its target at the same time.
 */
function followRedirect(
  copy: CopyLocation,
  location: string,
  clients: readonly ArchiveClient[],
): CopyLocation | undefined {
  if (!URL.canParse(location, copy.fetchUrl)) return undefined
  const target = new URL(location, copy.fetchUrl).href
  const located = locateCopy(target, clients)
  if (located.archive === copy.archive && located.original !== undefined) return located
  if (copy.original === undefined) {
    // An opaque address may lead on to another of the same archive.
    const isSameArchive =
      located.archive === copy.archive &&
      (copy.archive !== 'other' || parseArchiveUrl(target) === null)
    return isSameArchive ? located : undefined
  }
  if (!URL.canParse(location, copy.original)) return undefined
  return siblingCopy(copy, new URL(location, copy.original).href)
}

/** Where a page that refreshes itself at once leads, as a redirect would. */
function followRefresh(
  copy: CopyLocation,
  page: PageFacts,
  hop: CopyHop,
): CopyLocation | undefined {
  const { refreshUrl } = page
  if (refreshUrl === undefined || copy.original === undefined) return undefined
  if (isSameOriginal(refreshUrl, copy.original)) return undefined
  const timed = hop.captured === undefined ? copy : { ...copy, timestamp: hop.captured }
  return siblingCopy(timed, refreshUrl)
}

/** Code units of an archive's own page in which a redirect it tells of must stand. */
const noticeLength = 65_536

/** Where an archive's own page says that a captured redirect leads: «Got an HTTP 302 response at crawl time». */
function followNotice(
  copy: CopyLocation,
  response: HttpResponse,
  clients: readonly ArchiveClient[],
): CopyLocation | undefined {
  const text = new TextDecoder().decode(response.body.subarray(0, noticeLength))
  const start = text.search(/got an http 3\d\d response at crawl time/i)
  if (start === -1) return undefined
  for (const [, target = ''] of text.slice(start).matchAll(/\shref=["']([^"'<>]{1,4000})["']/gi)) {
    const next = followRedirect(copy, target.replaceAll('&amp;', '&'), clients)
    if (next?.original !== undefined && next.fetchUrl !== copy.fetchUrl) return next
  }
  return undefined
}

/** Where an answer leads on to; `undefined` where it is the end. */
function findNext(
  copy: CopyLocation,
  { response, page, hop }: { response: HttpResponse; page: PageFacts; hop: CopyHop },
  clients: readonly ArchiveClient[],
): CopyLocation | undefined {
  const location = decodeHeader(headerOf(response, 'location'))
  if (isRedirect(response) && location !== undefined) return followRedirect(copy, location, clients)
  if (response.status !== 200) return undefined
  const told = hop.captured === undefined ? followNotice(copy, response, clients) : undefined
  return told ?? followRefresh(copy, page, hop)
}

function isRedirect(response: HttpResponse): boolean {
  return (
    response.status >= 300 && response.status < 400 && headerOf(response, 'location') !== undefined
  )
}

/**
 * Fetches a copy, redirects followed within its archive; from an archive whose pages are written by
 * scripts, what it tells programs of the copy.
 *
 * @throws the signal's reason where it is aborted
 */
export async function fetchCopy(
  start: CopyLocation,
  fetcher: CopyFetcher,
  signal?: AbortSignal,
): Promise<CopyEvidence | Unavailable> {
  const url = permaRecordUrl(start.fetchUrl)
  if (url !== undefined) {
    const request = { method: 'GET', url, headers: { accept: 'application/json' } } as const
    const outcome = await fetcher.callerOf(url).ask(request, (response) => response, signal)
    const record = outcome.kind === 'answer' ? readPermaRecord(start, outcome.value) : undefined
    if (record !== undefined) return record
  }
  return followCopy(start, fetcher, signal)
}

async function followCopy(
  start: CopyLocation,
  { clients, callerOf, readPage }: CopyFetcher,
  signal?: AbortSignal,
): Promise<CopyEvidence | Unavailable> {
  const hops: CopyHop[] = []
  const seen = new Set<string>()
  let copy = start
  for (;;) {
    seen.add(copy.fetchUrl)
    const request = { method: 'GET', url: copy.fetchUrl, headers: { accept: '*/*' } } as const
    const outcome = await callerOf(copy.fetchUrl).ask(request, (response) => response, signal)
    if (outcome.kind === 'unavailable') return outcome
    const response = outcome.value
    const hop = describeHop(copy, response)
    hops.push(hop)
    const page = readPage(response, hop.original ?? copy.fetchUrl)
    const next = findNext(copy, { response, page, hop }, clients)
    if (next === undefined) {
      return { copy: start, hops, page, end: isRedirect(response) ? 'outside' : 'answer' }
    }
    if (hops.length === maxHops || seen.has(next.fetchUrl)) {
      return { copy: start, hops, page, end: 'loop' }
    }
    copy = next
  }
}
