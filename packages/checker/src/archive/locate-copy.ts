import { type ArchiveClient, type ArchiveId, parseArchiveUrl } from '@veracite/archives'

/** A copy in an archive: where to fetch it, and what its address says of it. */
export interface CopyLocation {
  /** The archive's name in verdicts; `other` for an address in no archive that is known. */
  readonly archive: string
  /** The address that gives the copy as it was captured, as near as the archive can. */
  readonly fetchUrl: string
  /** Whether the archive is known to answer with captures as they are, and to say that they are such. */
  readonly isRaw: boolean
  /** The digits of the time in the address. */
  readonly timestamp?: string
  readonly original?: string
}

/** Archives whose software gives a capture unchanged where `id_` stands after the timestamp. */
const rawArchives: ReadonlySet<ArchiveId> = new Set([
  'wayback',
  'archive-it',
  'uk-government',
  'uk-parliament',
  'proni',
  'scotland',
  'library-of-congress',
  'us-national-archives',
  'new-zealand',
  'canada',
  'portugal',
  'iceland',
  'slovenia',
  'czechia',
  'estonia',
  'catalonia',
  'israel',
  'stanford',
  'bibliotheca-alexandrina',
])

/** Where a copy is, by its address; an archive that is configured is asked where it is configured to be. */
export function locateCopy(url: string, clients: readonly ArchiveClient[]): CopyLocation {
  for (const client of clients) {
    const copy = client.parse(url)
    if (copy) return { archive: client.name, fetchUrl: client.rawUrl(copy), isRaw: true, ...copy }
  }
  const parsed = parseArchiveUrl(url)
  if (!parsed) return { archive: 'other', fetchUrl: url, isRaw: false }
  const { archive, timestamp, original } = parsed
  const base = timestamp === undefined ? -1 : url.indexOf(`/${timestamp}`)
  const isRaw = rawArchives.has(archive) && base !== -1 && original !== undefined
  return {
    archive,
    fetchUrl: isRaw ? `${url.slice(0, base)}/${timestamp}id_/${original}` : url,
    isRaw,
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(original === undefined ? {} : { original }),
  }
}

/** The copy of another page at the same time in the same archive, where the address shows how to ask. */
export function siblingCopy(copy: CopyLocation, original: string): CopyLocation | undefined {
  if (copy.original === undefined || !copy.fetchUrl.endsWith(copy.original)) return undefined
  const prefix = copy.fetchUrl.slice(0, -copy.original.length)
  return { ...copy, fetchUrl: `${prefix}${original}`, original }
}
