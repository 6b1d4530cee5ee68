import { formatTimestamp, parseArchiveUrl } from '@veracite/archives'
import type { HttpResponse, PageFacts } from '@veracite/core'
import type { CopyEvidence, CopyHop } from './fetch-copy.js'
import type { CopyLocation } from './locate-copy.js'

const guid =
  /^https?:\/\/(?:www\.)?perma\.cc\/([0-9a-z]{4}-[0-9a-z]{4}|0[0-9a-z]{9,10})(?:[/?#]|$)/i

/** Where Perma tells of a copy: its own pages are written by scripts; `undefined` for other addresses. */
export function permaRecordUrl(url: string): string | undefined {
  const id = parseArchiveUrl(url)?.archive === 'perma' ? guid.exec(url)?.[1] : undefined
  if (id === undefined) return undefined
  // The identifiers of its first years tell capital letters from small ones.
  const name = id.includes('-') ? id.toUpperCase() : id
  return `https://api.perma.cc/v1/public/archives/${name}/`
}

/** What Perma's record of a copy shows: nothing where the capture failed; `undefined` where the answer is no record. */
export function readPermaRecord(
  copy: CopyLocation,
  response: HttpResponse,
): CopyEvidence | undefined {
  if (response.status !== 200 || response.truncated) return undefined
  let record: Readonly<Record<string, unknown>>
  try {
    record = Object(JSON.parse(new TextDecoder().decode(response.body)))
  } catch {
    return undefined
  }
  const { url, title, creation_timestamp: created, captures } = record
  const captured = formatTimestamp(Date.parse(String(created)))
  const outcome = outcomeOf(captures)
  if (typeof url !== 'string' || captured === undefined || outcome === undefined) return undefined
  const shown = typeof title === 'string' ? { title } : {}
  const nothing = outcome === 'failed' ? { bodyLength: 0 } : {}
  const page: PageFacts = {
    ...shown,
    ...nothing,
    headings: [],
    authors: [],
    textLength: 0,
    text: '',
  }
  const hop: CopyHop = { url: copy.fetchUrl, status: 200, captured, original: url }
  return { copy, hops: [hop], page, end: 'answer' }
}

/** Whether something was captured that a reader may see; `undefined` where that is not known, or not yet. */
function outcomeOf(captures: unknown): 'success' | 'failed' | undefined {
  if (!Array.isArray(captures)) return undefined
  const statuses = captures.flatMap((capture: unknown) => {
    const { role, status } = Object(capture) as Readonly<Record<string, unknown>>
    return role === 'favicon' ? [] : [status]
  })
  if (statuses.includes('success')) return 'success'
  const hasFailed = statuses.length > 0 && statuses.every((status) => status === 'failed')
  return hasFailed ? 'failed' : undefined
}
