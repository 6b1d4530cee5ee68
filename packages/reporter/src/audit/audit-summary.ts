import type { Health, RunNotice } from '@veracite/core'

/** How many citations there are of some kind, and what is known of them. */
export interface CoverageCounts {
  readonly citations: number
  /** Those with a web address. */
  readonly withUrl: number
  /** Those of them that cite an archived copy. */
  readonly withCopy: number
  /** All zero where nothing was checked. */
  readonly health: Readonly<Record<Health, number>>
}

/** The coverage of an article, a domain, a year, a template or an archive. */
export interface CoverageRow extends CoverageCounts {
  readonly name: string
}

/** The coverage by articles, domains, years, templates or archives. */
export interface CoverageTable {
  readonly rows: readonly CoverageRow[]
  /** How many rows there are, shown or not. */
  readonly total: number
}

/** How many cited copies are so many days older or newer than the access. */
export interface AgeRow {
  /** In words: `within a week`. */
  readonly name: string
  readonly count: number
}

/** What is shown of an audit. */
export interface AuditSummary {
  /** What was audited. */
  readonly inputs: string
  readonly pages: number
  readonly totals: CoverageCounts
  /** Citations whose sources were checked. */
  readonly checked: number
  /** Web addresses outside of citations, and those of them that lead to an archive. */
  readonly links: number
  readonly archivedLinks: number
  /** Of each kind the worst: those with the most citations without a copy, or in bad health. */
  readonly articles: CoverageTable
  readonly domains: CoverageTable
  readonly templates: CoverageTable
  readonly archives: CoverageTable
  /** The last ones, in their order. */
  readonly years: CoverageTable
  readonly ages: readonly AgeRow[]
  readonly notices: readonly RunNotice[]
}

/** The tables of a summary, with what their rows are. */
export const coverageTables: readonly {
  readonly key: 'articles' | 'domains' | 'years' | 'templates' | 'archives'
  readonly title: string
  readonly heading: string
}[] = [
  { key: 'articles', title: 'By article, worst first', heading: 'article' },
  { key: 'domains', title: 'By domain, worst first', heading: 'domain' },
  { key: 'years', title: 'By year of publication', heading: 'year' },
  { key: 'templates', title: 'By template, worst first', heading: 'template' },
  { key: 'archives', title: 'By archive of the cited copy', heading: 'archive' },
]

/** The part of the citations with a web address that cite a copy, in percent; `–` where there is none. */
export function describeShare({ withUrl, withCopy }: CoverageCounts): string {
  // Rounded down, as coverage is complete only when nothing is missing.
  return withUrl === 0 ? '–' : `${Math.floor((100 * withCopy) / withUrl)} %`
}
