import type { Unavailable } from './archive-caller.js'

/** One copy of a page in an archive. */
export interface Snapshot {
  /** The archive's name: `wayback`, or as configured. */
  readonly archive: string
  /** The address a reader would open. */
  readonly url: string
  /** 14 digits, UTC. */
  readonly timestamp: string
  /** The address that was captured. */
  readonly original: string
  /** The status captured; absent where the archive does not tell it. */
  readonly status?: number
  /** The same for copies with the same content; absent where the archive does not tell it. */
  readonly digest?: string
}

/** Copies of a page. */
export interface FoundCopies {
  readonly kind: 'found'
  /** Best first. */
  readonly snapshots: readonly Snapshot[]
  /** Whether the archive has more than these. @default false */
  readonly isPartial?: boolean
}

/** What an archive says of the copies of a page. */
export type ArchiveAnswer =
  | FoundCopies
  /** It answered, and has none. */
  | { readonly kind: 'none' }
  | Unavailable

/** Which copies of a page are wanted. */
export interface CopyQuery {
  readonly url: string
  /** The moment the copies should be near, 4 to 14 digits; the newest are wanted where absent. */
  readonly timestamp?: string
  /** Which side of the moment to try first. @default 'before' */
  readonly prefer?: 'before' | 'after'
}

/** What the address of a copy says of it. */
export interface CopyName {
  /** The digits as written; absent where the newest copy is meant. */
  readonly timestamp?: string
  readonly original: string
}

/** An archive that can be asked for copies of a page. */
export interface ArchiveClient {
  readonly name: string
  /** Tells which pages will be asked for, so that one question can answer for several. */
  expect?(urls: readonly string[]): void
  /** The copies that come into question, the best first; possibly just the best. */
  nearest(query: CopyQuery, signal?: AbortSignal): Promise<ArchiveAnswer>
  /** As many as is sensible, where those were no good and not all. */
  list(query: CopyQuery, signal?: AbortSignal): Promise<ArchiveAnswer>
  /** Takes the address of one of its copies apart; `null` for any other address. */
  parse(url: string): CopyName | null
  /** The address that gives a copy as it was captured. */
  rawUrl(copy: CopyName): string
}
