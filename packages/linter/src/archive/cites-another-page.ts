import { isSameOriginal } from '@veracite/archives/archive-url'
import type { Citation, Parameter, RunContext } from '@veracite/core'
import { readArchiveUrl } from './read-archive-url.js'

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
export function findOtherPage(run: RunContext, citation: Citation): OtherPage | undefined {
  const archiveUrl = citation.parameters.findLast(({ name }) => name === 'archive-url')
  const copy = archiveUrl && readArchiveUrl(run, archiveUrl)
  const original = (copy?.nested ?? copy)?.original
  const cited = citation.parameters.filter(({ name, value }) => copied.has(name) && value !== '')
  const [url] = cited
  // A template in the address makes what cannot be seen here.
  if (original === undefined || !archiveUrl || !url || cited.some(isMade)) return undefined
  const isCopied = cited.some((parameter) => isSame(originalOf(run, parameter), original))
  return isCopied ? undefined : { archiveUrl, url, original }
}

function originalOf(run: RunContext, parameter: Parameter): string {
  return readArchiveUrl(run, parameter)?.original ?? parameter.value
}

/** Long enough to be the name of one page only. */
const tellingName = 8

/** Whether two addresses are of one page, be it that the page moved and kept its name. */
function isSame(a: string, b: string): boolean {
  if (a === b || isSameOriginal(a, b)) return true
  const name = pageName(a)
  return name.length >= tellingName && name === pageName(b)
}

/** The last part of the path that holds a digit or several words, without its ending. */
function pageName(url: string): string {
  const path = url.replace(/^[^/]*\/\/[^/]*/, '').replace(/[?#].*$/s, '')
  const parts = path
    .toLowerCase()
    .split('/')
    .filter((part) => /\d|[a-z]-[a-z]|_/.test(part))
  return (parts.at(-1) ?? '').replace(/\.[a-z]{2,5}$/, '')
}

function isMade({ value }: Parameter): boolean {
  return value.includes('{{')
}
