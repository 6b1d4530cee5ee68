export {
  type ArchiveBudget,
  type ArchiveBudgetOptions,
  createArchiveBudget,
} from './archive-budget.js'
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
  type MementoEndpoint,
  mementoEndpoints,
  normalizeOriginal,
  parseArchiveUrl,
} from './archive-url.js'
export { type BudgetState, type BudgetStore, keepBudgets, readBudgetState } from './budget-store.js'
export type { Clock } from './clock.js'
export { createFetchTransport, type FetchTransportOptions } from './fetch-transport.js'
export { limits, type ServiceLimits } from './limits.js'
export { parseLinks, type WebLink } from './memento/link-format.js'
export { createMementoClient, type MementoClientOptions } from './memento/memento-client.js'
export { daysBetween, isOnPreferredSide, rankSnapshots } from './rank-snapshots.js'
export type {
  ArchiveAnswer,
  ArchiveClient,
  CopyName,
  CopyQuery,
  FoundCopies,
  Snapshot,
} from './snapshot.js'
export { isTransportFailure, TransportError } from './transport-error.js'
export type { CdxPage, CdxQuery, CdxRow } from './wayback/cdx.js'
export {
  createSavePageNow,
  type SaveAllowance,
  type SaveOutcome,
  type SavePageNow,
  type SavePageNowOptions,
  type SaveRequest,
  saveLimits,
} from './wayback/save-page-now.js'
export {
  createWaybackClient,
  type WaybackClient,
  type WaybackClientOptions,
} from './wayback/wayback-client.js'
