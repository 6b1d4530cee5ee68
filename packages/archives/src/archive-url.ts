export type {
  ArchiveForm,
  ArchiveId,
  ArchivePolicy,
  ArchiveStanding,
  ArchiveUrl,
} from './archive-url/archive-url.js'
export { archives } from './archive-url/archives.js'
export { formatWaybackUrl, type WaybackUrlParts } from './archive-url/format-wayback-url.js'
export { parseArchiveUrl } from './archive-url/parse-archive-url.js'
export { isSameOriginal, normalizeOriginal } from './archive-url/same-original.js'
export { isTrackingParameter } from './archive-url/tracking-parameters.js'
export { type MementoEndpoint, mementoEndpoints } from './memento/endpoints.js'
