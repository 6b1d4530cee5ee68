import type { ArchiveVerdict } from '@veracite/core'
import type {
  ArchiveServerOptions,
  Capture,
} from '../../../archives/tests/support/archive-server.ts'
import type { ArchiveQuestion } from '../../src/archive/check-archive.ts'

/** A citation, an archive, and what the verdict must be. */
export interface Scenario {
  readonly name: string
  readonly server: ArchiveServerOptions
  readonly question: ArchiveQuestion
  /** `url` may begin with `ORIGIN`, the server's; absent fields must be absent, but the distance. */
  readonly expected: ArchiveVerdict
}

export const url = 'http://news.example.com/2012/05/bridge-opens'
export const title = 'New bridge over the river opens'

export const prose =
  'The new bridge over the river was opened to traffic on Tuesday by the mayor of the town. '

export function page(heading: string, body = prose.repeat(5)): string {
  return `<html><head><title>${heading}</title></head><body><h1>${heading}</h1><p>${body}</p></body></html>`
}

export const article = page(`${title} | Example News`)

export function copy(timestamp: string, more: Partial<Capture> = {}): Capture {
  return { timestamp, original: url, body: article, ...more }
}

export const t2012 = '20120510101112'
export const wayback = (timestamp: string, original = url): string =>
  `https://web.archive.org/web/${timestamp}/${original}`
export const cited = (timestamp = t2012): ArchiveVerdict => ({
  status: 'cited',
  url: wayback(timestamp),
  timestamp,
  archive: 'wayback',
})
export const available = (timestamp: string, original = url): Partial<ArchiveVerdict> => ({
  url: `ORIGIN/web/${timestamp}/${original}`,
  timestamp,
  archive: 'wayback',
})

export const q: ArchiveQuestion = { url, title }
export const withCopy: ArchiveQuestion = {
  ...q,
  archiveUrl: wayback(t2012),
  archiveDate: '10 May 2012',
}

export const notFound = page('404 Not Found', 'Sorry, the page you requested could not be found.')
export const parked = page(
  'example.com is for sale',
  'This domain may be for sale. Buy it today for a good price.',
)
export const login =
  '<title>Sign in</title><form><input name=user><input type=password></form><p>Please sign in.</p>'
