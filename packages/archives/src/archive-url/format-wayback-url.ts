/** What the address of a copy in the Wayback Machine is made of. */
export interface WaybackUrlParts {
  /** Digits, UTC. */
  readonly timestamp: string
  readonly original: string
  /** How the copy is served: `id_` as captured, `if_` without the archive's frame. @default '' */
  readonly flags?: string
  /** Without a slash at its end. @default 'https://web.archive.org' */
  readonly origin?: string
}

/** The address of a copy in the Wayback Machine, or in an archive that is laid out like it. */
export function formatWaybackUrl({
  timestamp,
  original,
  flags = '',
  origin = 'https://web.archive.org',
}: WaybackUrlParts): string {
  return `${origin}/web/${timestamp}${flags}/${original}`
}
