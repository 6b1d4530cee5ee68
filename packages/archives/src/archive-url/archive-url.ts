/** The archives whose addresses are understood. */
export type ArchiveId =
  | 'wayback'
  | 'archive-today'
  | 'webcite'
  | 'perma'
  | 'ghostarchive'
  | 'google-cache'
  | 'wikiwix'
  | 'freezepage'
  | 'megalodon'
  | 'conifer'
  | 'time-travel'
  | 'archive-it'
  | 'uk-web-archive'
  | 'uk-government'
  | 'uk-parliament'
  | 'proni'
  | 'scotland'
  | 'library-of-congress'
  | 'us-national-archives'
  | 'australia'
  | 'new-zealand'
  | 'canada'
  | 'quebec'
  | 'york-university'
  | 'portugal'
  | 'iceland'
  | 'croatia'
  | 'slovenia'
  | 'czechia'
  | 'estonia'
  | 'austria'
  | 'catalonia'
  | 'athens-university'
  | 'singapore'
  | 'israel'
  | 'japan'
  | 'stanford'
  | 'bibliotheca-alexandrina'
  | 'internet-memory'
  | 'california-digital-library'

/** What an address in an archive leads to. */
export type ArchiveForm =
  /** One copy, named by its time, its original, or both. */
  | 'copy'
  /** One copy, named by an identifier that tells neither the original nor, mostly, the time. */
  | 'id'
  /** The newest copy, whichever that is when the link is followed. */
  | 'latest'
  /** The list of all copies of a page. */
  | 'calendar'
  /** The same list for programs, as RFC 7089 has it. */
  | 'timemap'
  /** A redirect to the copy nearest a time, as RFC 7089 has it. */
  | 'timegate'
  /** An order to make a new copy. */
  | 'save'
  /** The live page, passed through the archive. */
  | 'live'
  /** Anything else in the archive: its home page, a search. */
  | 'other'

/** An address in an archive, taken apart. */
export interface ArchiveUrl {
  readonly archive: ArchiveId
  /** Lower case, without port. */
  readonly host: string
  readonly form: ArchiveForm
  /**
   * The digits of the time, UTC, as written: four to fourteen where the address is well formed, any
   * number where not. Where the time is hidden in an identifier (WebCite, FreezePage) all fourteen.
   */
  readonly timestamp?: string
  /** The day of the timestamp, `YYYY-MM-DD`; absent where it names no day of the calendar. */
  readonly date?: string
  /** The address of the archived page; `http:` is supplied where no scheme is written. */
  readonly original?: string
  /** What stands between the digits of the timestamp and the next slash: `id_`, `if_`, `*`, … */
  readonly flags?: string
  /** The path before the timestamp, without slashes at its ends: `web`, `all`, `wayback/archive`, … */
  readonly collection?: string
  /** The original, taken apart, where it is itself an address in an archive. */
  readonly nested?: ArchiveUrl
}

/** Whether an archive can be relied on, and since when not. */
export type ArchiveStanding =
  /** Answers and takes new copies. */
  | 'active'
  /** Answers, but takes no new copies. */
  | 'read-only'
  /** No longer answers, or not so that one can rely on it. */
  | 'defunct'
  /** Answers, but Wikipedia's policy asks for its links to be replaced. */
  | 'deprecated'

/** What is known of an archive, as of `asOf`. */
export interface ArchivePolicy {
  readonly name: string
  readonly standing: ArchiveStanding
  /** Since when it has this standing: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; absent for an active archive. */
  readonly since?: string
  /** Where the standing is told; absent for an active archive. */
  readonly source?: string
}

/** What a grammar finds out about the path of an address. */
export type PathFacts = Pick<ArchiveUrl, 'form' | 'timestamp' | 'original' | 'flags' | 'collection'>

/** An address, cut up for the grammars. */
export interface ArchiveAddress {
  readonly host: string
  /** From the slash after the host to the end, as written. */
  readonly path: string
}

/** Reads the path of one archive's addresses; `null` for what is no part of the archive. */
export type Grammar = (address: ArchiveAddress) => PathFacts | null
