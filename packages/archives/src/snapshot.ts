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

/** An archive that can be asked for copies of a page. */
export interface ArchiveClient {
  readonly name: string
  /** The copies that come into question, the best first; possibly just the best. */
  nearest(query: CopyQuery, signal?: AbortSignal): Promise<ArchiveAnswer>
  /** All of them, or as many as is sensible, where those were no good. */
  list(query: CopyQuery, signal?: AbortSignal): Promise<ArchiveAnswer>
  /** Takes the address of one of its copies apart; `null` for any other address. */
  parse(url: string): { readonly timestamp: string; readonly original: string } | null
  /** The address that gives a copy as it was captured. */
  rawUrl(copy: { readonly timestamp: string; readonly original: string }): string
}
