import { isSameOriginal, parseArchiveUrl } from '@veracite/archives/archive-url'
import type { Citation, Parameter } from '@veracite/core'

/** Parameters whose address an archived copy may be of. */
const copied: ReadonlySet<string> = new Set([
  'url',
  'chapter-url',
  'contribution-url',
  'entry-url',
  'article-url',
  'section-url',
  'map-url',
])

/** A copy that is of another page than the cited one. */
interface OtherPage {
  readonly archiveUrl: Parameter
  /** The cited address. */
  readonly url: Parameter
  /** The address of the page that was copied. */
  readonly original: string
}

/** The copy of a citation, where its address tells that it is of none of the cited pages. */
export function findOtherPage(citation: Citation): OtherPage | undefined {
  const archiveUrl = citation.parameters.findLast(({ name }) => name === 'archive-url')
  const copy = parseArchiveUrl(archiveUrl?.value ?? '')
  const original = (copy?.nested ?? copy)?.original
  const cited = citation.parameters.filter(({ name, value }) => copied.has(name) && value !== '')
  const [url] = cited
  // A template in the address makes what cannot be seen here.
  if (original === undefined || !archiveUrl || !url || cited.some(isMade)) return undefined
  const isCopied = cited.some(({ value }) => isSameOriginal(originalOf(value), original))
  return isCopied ? undefined : { archiveUrl, url, original }
}

function originalOf(url: string): string {
  return parseArchiveUrl(url)?.original ?? url
}

function isMade({ value }: Parameter): boolean {
  return value.includes('{{')
}
