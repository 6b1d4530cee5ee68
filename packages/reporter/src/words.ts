import type {
  ArchiveStatus,
  ArchiveVerdict,
  Health,
  LiveReason,
  LiveStatus,
  LiveVerdict,
} from '@veracite/core'

/** The words of health from what needs doing most to what is fine. */
export const healthOrder: readonly Health[] = [
  'rescuable',
  'lost',
  'at-risk',
  'unknown',
  'rescued',
  'sound',
  'offline-source',
]

/** What each word of health means, for a reader who has never seen it. */
export const healthMeanings: Readonly<Record<Health, string>> = {
  sound: 'readable, and a copy is archived',
  'at-risk': 'still live, but no copy is archived',
  rescued: 'gone, but the cited copy holds',
  rescuable: 'gone, but a good copy exists',
  lost: 'gone, and no good copy anywhere',
  unknown: 'not enough is proven',
  'offline-source': 'nothing to fetch: a book, a print',
}

const liveWords: Readonly<Record<LiveStatus, string>> = {
  alive: 'live',
  moved: 'moved',
  'soft-404': 'gone (soft 404)',
  dead: 'dead',
  blocked: 'blocked',
  unstable: 'unstable',
  unchecked: 'not checked',
}

const reasonWords: Readonly<Record<Exclude<LiveReason, `http-${number}`>, string>> = {
  ok: 'it answers',
  redirected: 'it redirects',
  'dns-nxdomain': 'the host name does not exist',
  'dns-failure': 'the host name could not be looked up',
  'connection-refused': 'the server refuses connections',
  'connection-reset': 'the connection broke off',
  unreachable: 'the server cannot be reached',
  'tls-expired': 'its certificate has expired',
  'tls-untrusted': 'its certificate is not trusted',
  'tls-failure': 'no secure connection could be made',
  'protocol-error': 'it does not speak proper HTTP',
  timeout: 'no answer in time',
  'redirect-loop': 'it redirects in a circle',
  'too-many-redirects': 'it redirects too often',
  'rate-limited': 'the server asks for fewer requests',
  'bot-wall': 'the server lets no robots in',
  paywall: 'behind a paywall',
  'login-wall': 'behind a login',
  'consent-wall': 'behind a consent page',
  'geo-blocked': 'closed to this country',
  'not-found-page': 'the page says that it was not found',
  'home-redirect': 'it redirects to the home page',
  'section-redirect': 'it redirects to a section page',
  'search-redirect': 'it redirects to a search page',
  'sibling-identical': 'any made-up address gives the same page',
  parked: 'the domain is parked',
  hijacked: 'the domain now shows something else',
  empty: 'the page is empty',
  'error-page': 'the page says that something went wrong',
  offline: 'no network',
  'private-address': 'a private address',
  'unsupported-scheme': 'not an address on the web',
  'invalid-url': 'not a valid address',
  excluded: 'excluded by the configuration',
  'budget-spent': 'the time for checking ran out',
  interrupted: 'the run was interrupted',
  'not-recorded': 'not in the recording',
}

const archiveWords: Readonly<Record<ArchiveStatus, string>> = {
  cited: 'the cited copy is good',
  available: 'a good copy exists',
  none: 'no archive has a copy',
  broken: 'the cited copy is broken',
  mismatch: 'the cited copy is not of this page or date',
  unchecked: 'not checked',
}

const httpWords: ReadonlyMap<number, string> = new Map([
  [401, 'login required'],
  [402, 'payment required'],
  [403, 'access refused'],
  [404, 'not found'],
  [410, 'gone for good'],
  [429, 'too many requests'],
  [451, 'withheld for legal reasons'],
  [500, 'server error'],
  [502, 'bad gateway'],
  [503, 'service unavailable'],
  [504, 'gateway timeout'],
])

/** A live verdict in words: `dead, not found (HTTP 404)`. */
export function describeLive(live: LiveVerdict): string {
  return `${liveWords[live.status]}, ${describeLiveReason(live)}`
}

/** A live status in words: `gone (soft 404)`. */
export function describeLiveStatus({ status }: LiveVerdict): string {
  return liveWords[status]
}

/** Why a live status was given: `not found (HTTP 404)`. */
export function describeLiveReason(live: LiveVerdict): string {
  const attempts = live.evidence?.attempts ?? 0
  const words = describeReason(live)
  return live.status === 'unstable' && attempts > 1 ? `${words}, ${attempts} attempts` : words
}

function describeReason({ reason, httpStatus }: LiveVerdict): string {
  const status = isHttpReason(reason) ? Number(reason.slice('http-'.length)) : httpStatus
  const words = isHttpReason(reason) ? httpWords.get(status ?? 0) : reasonWords[reason]
  const shown = status !== undefined && status !== 200 ? `HTTP ${status}` : undefined
  if (words === undefined) return shown ?? reason
  return shown === undefined ? words : `${words} (${shown})`
}

function isHttpReason(reason: LiveReason): reason is `http-${number}` {
  return reason.startsWith('http-')
}

/** An archive verdict in words: `the cited copy is broken (http-404), another is good`. */
export function describeArchive(archive: ArchiveVerdict): string {
  const words = archiveWords[archive.status]
  const reason = archive.reason === undefined ? '' : ` (${archive.reason})`
  if (archive.status !== 'broken' && archive.status !== 'mismatch') return words + reason
  if (archive.url !== undefined) return `${words}${reason}, another is good`
  if (archive.searchIncomplete) return `${words}${reason}, and not every archive answered`
  return `${words}${reason}, and no archive has another`
}

/**
 * Of when the copy of a verdict is, to go on after its words: `, of 2012-12-23, 12 days from the
 * time cited`; nothing where that is not known.
 */
export function describeMoment({ timestamp, distanceDays }: ArchiveVerdict): string {
  if (timestamp === undefined) return ''
  const day = `, of ${dayOf(timestamp)}`
  if (distanceDays === undefined) return day
  if (distanceDays === 0) return `${day}, the time cited`
  return `${day}, ${distanceDays} ${distanceDays === 1 ? 'day' : 'days'} from the time cited`
}

/** The day of an archive's timestamp: `2012-12-23` for `20121223052848`. */
export function dayOf(timestamp: string): string {
  return `${timestamp.slice(0, 4)}-${timestamp.slice(4, 6)}-${timestamp.slice(6, 8)}`
}

/** A number and its noun: `1 citation`, `3 citations`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`
}

/** How sure the fields of a damaged citation are; rounded down, as no reconstruction is certain. */
export function describeRecovery(confidence: number): string {
  return `fields reconstructed, ${Math.floor(confidence * 100)} % sure`
}
