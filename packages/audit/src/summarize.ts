import type { Health, RunNotice } from '@veracite/core'
import type { AgeRow, AuditSummary, CoverageCounts, CoverageTable } from '@veracite/reporter'
import { healthOrder } from '@veracite/reporter'
import type Database from 'libsql'
import type { Run } from './database/page-table.js'
import { eachRow, firstRow, numberIn, type Row, textIn } from './database/rows.js'

/** Rows of one kind that a summary has. */
const maxRows = 100

/** What is shown of an audit: the totals, and of each kind the worst. */
export function summarize(
  database: Database.Database,
  { audit }: Run,
  { inputs, notices }: { readonly inputs: string; readonly notices: readonly RunNotice[] },
): AuditSummary {
  const rows = (name: string, order = worst): CoverageTable =>
    readTable(database, { audit, name, order })
  const pages = firstRow(
    database.prepare(`SELECT count(*) AS pages, sum(links) AS links, sum(archived_links) AS archived
      FROM audit_articles WHERE audit = ?`),
    audit,
  )
  const totals = firstRow(database.prepare(totalsQuery), audit)
  return {
    inputs,
    notices,
    pages: numberIn(pages, 'pages'),
    links: numberIn(pages, 'links'),
    archivedLinks: numberIn(pages, 'archived'),
    totals: toCounts(totals),
    checked: numberIn(totals, 'checked'),
    articles: rows('article'),
    domains: rows('domain'),
    years: rows('year', 'year DESC'),
    templates: rows('template'),
    archives: rows('archive', 'citations DESC'),
    ages: listAges(database, audit),
  }
}

const totalsQuery = `SELECT count(*) AS citations, count(health) AS checked, sum(has_url) AS with_url,
  sum(has_url AND has_copy) AS with_copy,
  ${healthOrder.map((health) => `sum(health = '${health}') AS "${health}"`).join(', ')}
  FROM audit_sources WHERE audit = ?`

const columns: Readonly<Record<string, string>> = { article: 'path' }

interface RowQuery {
  readonly audit: number
  readonly name: string
  readonly order: string
}

/** The worst need the most work: what is not sound where that is known, else what has no copy. */
const worst = `CASE WHEN sound IS NULL THEN with_url - with_copy
  ELSE rescuable + lost + "at-risk" END DESC, citations DESC`

function readTable(database: Database.Database, { audit, name, order }: RowQuery): CoverageTable {
  const select =
    database.prepare(`SELECT *, ${columns[name] ?? name} AS name, count(*) OVER () AS total
    FROM audit_by_${name} WHERE audit = ? ORDER BY ${order}, name LIMIT ${maxRows}`)
  const found = [...eachRow(select, audit)]
  const rows = found.map((row) => ({ name: textIn(row, 'name'), ...toCounts(row) }))
  // Years are in their order, and of many the last are shown.
  return {
    rows: name === 'year' ? rows.reverse() : rows,
    total: numberIn(found[0], 'total'),
  }
}

function toCounts(row: Row | undefined): CoverageCounts {
  const counts = healthOrder.map((health) => [health, numberIn(row, health)] as const)
  return {
    citations: numberIn(row, 'citations'),
    withUrl: numberIn(row, 'with_url'),
    withCopy: numberIn(row, 'with_copy'),
    health: Object.fromEntries(counts) as Record<Health, number>,
  }
}

/** Spans of days from the access to the copy; each ends where the next begins. */
const ages: readonly (readonly [from: number, name: string])[] = [
  [Number.NEGATIVE_INFINITY, 'over a year before the access'],
  [-365, 'up to a year before'],
  [-30, 'up to a month before'],
  [-7, 'within a week'],
  [8, 'up to a month after'],
  [31, 'up to a year after'],
  [366, 'over a year after'],
]

function listAges(database: Database.Database, audit: number): AgeRow[] {
  const select = database.prepare(
    'SELECT age, count(*) AS n FROM audit_sources WHERE audit = ? AND age IS NOT NULL GROUP BY age',
  )
  const counts = ages.map(() => 0)
  for (const row of eachRow(select, audit)) {
    const index = ages.findLastIndex(([from]) => numberIn(row, 'age') >= from)
    counts[index] = (counts[index] ?? 0) + numberIn(row, 'n')
  }
  return ages.map(([, name], index) => ({ name, count: counts[index] ?? 0 }))
}
