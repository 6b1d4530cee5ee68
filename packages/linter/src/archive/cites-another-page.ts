import { isSameOriginal } from '@veracite/archives/archive-url'
import type { Citation, Parameter, RunContext } from '@veracite/core'
import { distance } from 'fastest-levenshtein'
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
  if (original === undefined || !archiveUrl) return undefined
  const cited = citation.parameters.filter(({ name, value }) => copied.has(name) && value !== '')
  const [url] = cited
  // A template in the address makes what cannot be seen here.
  if (!url || cited.some(isMade)) return undefined
  const isCopied = cited.some((parameter) => isSame(originalOf(run, parameter), original))
  return isCopied ? undefined : { archiveUrl, url, original }
}

function originalOf(run: RunContext, parameter: Parameter): string {
  return readArchiveUrl(run, parameter)?.original ?? parameter.value
}

/** Long enough to be the name of one page only. */
const tellingName = 8

interface AddressParts {
  readonly host: string
  /** The parts of the host that name the site. */
  readonly labels: readonly string[]
  readonly folder: string
  readonly page: string
  /** The longer words and numbers in the name of the page. */
  readonly words: readonly string[]
  readonly query: readonly string[]
}

/** Whether two addresses are of one page, be it that the page moved. */
function isSame(a: string, b: string): boolean {
  if (a === b || isSameOriginal(a, b)) return true
  const name = pageName(a)
  return (name.length >= tellingName && name === pageName(b)) || mayHaveMoved(a, b)
}

/**
 * Whether two addresses of one site may be those of one page before and after the site was rebuilt:
 * only pages beside each other under clearly different names are surely two.
 */
function mayHaveMoved(a: string, b: string): boolean {
  const one = splitAddress(a)
  const other = splitAddress(b)
  if (!one.labels.some((label) => other.labels.some((name) => isPart(label, name)))) return false
  if (one.host !== other.host || one.folder !== other.folder) return true
  if (one.query.some((pair) => pair !== '' && other.query.includes(pair))) return true
  if (one.page === other.page) return false
  if (one.words.some((word) => !common.has(word) && other.words.includes(word))) return true
  return distance(one.page, other.page) * 2 <= Math.max(one.page.length, other.page.length)
}

function isPart(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a)
}

function splitAddress(url: string): AddressParts {
  const [, host = '', path = '', query = ''] =
    /^(?:https?:)?\/\/(?:www\d?\.)?([^/?#:]*)[^/?#]*([^?#]{0,500})\??([^#]{0,500})/.exec(
      url.toLowerCase(),
    ) ?? []
  const at = path.lastIndexOf('/') + 1
  return {
    host,
    labels: host.split('.').filter((label) => label.length > 2 && !endings.has(label)),
    folder: path.slice(0, at),
    page: path.slice(at),
    words: path.slice(at).match(/[^\W_]{4,}/g) ?? [],
    query: query.split('&'),
  }
}

/** Words that many names of pages have. */
const common: ReadonlySet<string> = new Set(['html', 'shtml', 'index', 'aspx', 'jhtml'])

/** Parts of hosts that many sites share. */
const endings: ReadonlySet<string> = new Set(['com', 'edu', 'gov', 'info', 'mil', 'net', 'org'])

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
