import { type ArchiveUrl, parseArchiveUrl } from '@veracite/archives/archive-url'
import { collectTargets, isUrlParameter, valuesOf } from '@veracite/checker/targets'
import type { Citation, ParsedDocument } from '@veracite/core'
import { readDay, readYear } from '@veracite/linter/dates'
import { getDomain, getHostname } from 'tldts'

/** What an audit keeps of a citation. Dates are `YYYY-MM-DD`. */
export interface CitationRow {
  readonly citationId: string
  readonly template: string
  readonly title: string | null
  /** How many addresses and identifiers can be fetched. */
  readonly sources: number
  /** The first web address, that of the original where a copy is cited in its place. */
  readonly url: string | null
  /** Its registrable domain, else its host. */
  readonly domain: string | null
  /** When the source was published. */
  readonly year: number | null
  readonly accessed: string | null
  /** The archive of the cited copy, by its id in `@veracite/archives`; `unknown` where that knows none. */
  readonly archive: string | null
  readonly archiveUrl: string | null
  /** When the cited copy was taken. */
  readonly archived: string | null
  /** Days from the access to the copy; negative where the copy is older. */
  readonly age: number | null
  /** The fields that are not empty, as JSON. */
  readonly fields: string
}

/** What an audit keeps of an article. */
export interface ArticleRow {
  readonly citations: readonly CitationRow[]
  /** Web addresses outside of citations. */
  readonly links: number
  /** Those of them that lead to an archive, and the remarks that name a copy. */
  readonly archivedLinks: number
}

/** What an audit keeps of what was parsed. */
export function describeArticle(document: ParsedDocument): ArticleRow {
  const { citations, links, annotations = [] } = document
  const copies = annotations.filter(({ template }) => template === 'webarchive')
  return {
    citations: citations.map(describeCitation),
    links: links.length,
    archivedLinks: links.filter(({ url }) => parseArchiveUrl(url) !== null).length + copies.length,
  }
}

function describeCitation(citation: Citation): CitationRow {
  const fields = valuesOf(citation)
  const targets = collectTargets(citation)
  const url = targets.find(({ parameter }) => isUrlParameter(parameter))?.url ?? null
  const copy = findCopy(fields)
  const accessed = readDay(fields.get('access-date') ?? '')
  const archived = readDay(copy?.parsed?.date ?? fields.get('archive-date') ?? '')
  const hasDays = accessed !== undefined && archived !== undefined && copy !== undefined
  return {
    citationId: citation.id,
    template: citation.template,
    title: fields.get('title') ?? null,
    sources: targets.length,
    url,
    domain: url === null ? null : (getDomain(url) ?? getHostname(url)),
    year:
      readYear(fields.get('date') ?? fields.get('year') ?? fields.get('publication-date') ?? '') ??
      null,
    accessed: formatDay(accessed),
    archive: copy === undefined ? null : (copy.parsed?.archive ?? 'unknown'),
    archiveUrl: copy?.url ?? null,
    archived: copy === undefined ? null : formatDay(archived),
    age: hasDays ? Math.round((archived - accessed) / 86_400_000) : null,
    fields: toJson(fields),
  }
}

/** The object that has all the entries, as JSON; to build it first would take as long as all the rest. */
function toJson(entries: ReadonlyMap<string, string>): string {
  const pairs = Array.from(entries, (pair) => pair.map((text) => JSON.stringify(text)).join(':'))
  return `{${pairs.join(',')}}`
}

interface CitedCopy {
  readonly url: string
  /** Absent where the archive is not known. */
  readonly parsed?: ArchiveUrl
}

/** The copy that a citation names, be it in the place of the original. */
function findCopy(fields: ReadonlyMap<string, string>): CitedCopy | undefined {
  const named = fields.get('archive-url')
  if (named !== undefined) {
    const parsed = parseArchiveUrl(named)
    return parsed === null ? { url: named } : { url: named, parsed }
  }
  const url = fields.get('url') ?? ''
  const parsed = parseArchiveUrl(url)
  return parsed === null ? undefined : { url, parsed }
}

function formatDay(day: number | undefined): string | null {
  return day === undefined ? null : new Date(day).toISOString().slice(0, 10)
}
