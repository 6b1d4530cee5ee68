import type { StrikeRule } from './judge/strikes.js'

/** How requests are made, and how long what they told counts. */
export interface CheckSettings {
  /** Requests at a time in all. @default 64, half of lychee's, as a source is worth two requests: its own and the archive's */
  readonly concurrency: number
  /** Requests at a time to one host. @default 4, fewer than the browser of one reader makes */
  readonly hostConcurrency: number
  /** Milliseconds from one request to a host to the next. @default 50, as in lychee */
  readonly hostInterval: number
  /** Milliseconds until an answer begins, and again until its body is in. @default 20000, as in lychee */
  readonly timeout: number
  /** Milliseconds until a connection is open. @default 10000, as in lychee */
  readonly connectTimeout: number
  /** Repetitions of a request that proved nothing. @default 2 */
  readonly retries: number
  /** Milliseconds before the first repetition, doubling each time. @default 1000, as in lychee */
  readonly backoff: number
  /** Milliseconds a server may ask to be waited for; beyond that its refusal stands. @default 30000 */
  readonly maxRetryAfter: number
  /** Redirects followed for one page. @default 20, as in browsers */
  readonly maxRedirects: number
  /** Decoded bytes read of a page. @default 1048576: its head and the beginning of its text, with a wide margin */
  readonly maxBytes: number
  /** Who asks, with an address that tells why. */
  readonly userAgent: string
  /**
   * The archives to ask: `wayback` with the origin of a Wayback Machine, `memento:NAME` with the
   * TimeGate of any other; `{}` asks none. @default the Wayback Machine
   */
  readonly archives: Readonly<Record<string, string>>
  /** Milliseconds from one question to an archive's index to the next. @default 2500, below the 30 a minute that the Wayback Machine allows; 0 for an archive in one's own network */
  readonly archiveInterval: number
  /** Milliseconds for which an observation in a store counts. @default 86400000, a day, as in lychee */
  readonly maxAge: number
  /** When failures that prove nothing one by one make a page dead, where a store knows of them. @default 3 failures, each 3 days after the one before, as for InternetArchiveBot */
  readonly strikes: StrikeRule
}

/** How requests are made where nothing else is said. */
export const defaults: CheckSettings = Object.freeze({
  concurrency: 64,
  hostConcurrency: 4,
  hostInterval: 50,
  timeout: 20_000,
  connectTimeout: 10_000,
  retries: 2,
  backoff: 1000,
  maxRetryAfter: 30_000,
  maxRedirects: 20,
  maxBytes: 1_048_576,
  userAgent:
    'Mozilla/5.0 (compatible; Veracite; +https://en.wikipedia.org/wiki/Wikipedia:Link_rot)',
  archives: Object.freeze({ wayback: 'https://web.archive.org' }),
  archiveInterval: 2500,
  maxAge: 86_400_000,
  strikes: Object.freeze({ count: 3, days: 3 }),
})
