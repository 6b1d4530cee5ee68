import type { HttpResponse } from '@veracite/core'
import { parseArchiveUrl } from '../archive-url.js'
import { parseJson, propertyOf } from '../parse-json.js'

/** What the Availability interface knows nearest to a moment. */
export interface AvailableCopy {
  readonly timestamp: string
  readonly original: string
}

/** The address of a question to the Availability interface. */
export function availabilityQuestion(endpoint: string, url: string, timestamp?: string): string {
  const moment = timestamp === undefined ? '' : `&timestamp=${timestamp}`
  return `${endpoint}?url=${encodeURIComponent(url)}${moment}`
}

/** Reads its answer: `null` for none known, `undefined` where the answer makes no sense. */
export function readAvailability(response: HttpResponse): AvailableCopy | null | undefined {
  if (response.status !== 200 || response.truncated) return undefined
  const answer = parseJson(new TextDecoder().decode(response.body))
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined
  const closest = propertyOf(propertyOf(answer, 'archived_snapshots'), 'closest')
  const timestamp = propertyOf(closest, 'timestamp')
  const url = propertyOf(closest, 'url')
  const usable =
    propertyOf(closest, 'available') === true && propertyOf(closest, 'status') === '200'
  if (typeof timestamp !== 'string' || typeof url !== 'string' || !usable) return null
  // The host is the archive's own business; what counts stands behind it.
  const path = url.replace(/^https?:\/\/[^/]+/i, '')
  const original = parseArchiveUrl(`https://web.archive.org${path}`)?.original
  return /^\d{14}$/.test(timestamp) && original !== undefined ? { timestamp, original } : null
}
