export type {
  ArchiveCaller,
  ArchiveCallerOptions,
  Outcome,
  ResponseReader,
  Unavailable,
  UnavailableReason,
} from './archive-caller.js'
export { createArchiveCaller, isArchiveError } from './archive-caller.js'
export { formatTimestamp, parseTimestamp, timestampDate } from './archive-url/timestamp.js'
export type {
  ArchiveForm,
  ArchiveId,
  ArchivePolicy,
  ArchiveStanding,
  ArchiveUrl,
  WaybackUrlParts,
} from './archive-url.js'
export {
  archives,
  formatWaybackUrl,
  isSameOriginal,
  isTrackingParameter,
  normalizeOriginal,
  parseArchiveUrl,
} from './archive-url.js'
export type { Clock } from './clock.js'
export { createFetchTransport, type FetchTransportOptions } from './fetch-transport.js'
export { parseLinks, type WebLink } from './memento/link-format.js'
export { createMementoClient, type MementoClientOptions } from './memento/memento-client.js'
export { rankSnapshots } from './rank-snapshots.js'
export { createRateLimiter, type RateLimiter, type RateLimiterOptions } from './rate-limiter.js'
export type { ArchiveAnswer, ArchiveClient, CopyQuery, FoundCopies, Snapshot } from './snapshot.js'
export { isTransportFailure, TransportError } from './transport-error.js'
export type { CdxPage, CdxQuery, CdxRow } from './wayback/cdx.js'
export {
  createSavePageNow,
  type SaveOutcome,
  type SavePageNow,
  type SavePageNowOptions,
  type SaveRequest,
} from './wayback/save-page-now.js'
export {
  createWaybackClient,
  type WaybackClient,
  type WaybackClientOptions,
} from './wayback/wayback-client.js'
