import { healthOrder } from '@veracite/reporter'

/** The version of the tables; an audit by another version is begun anew. */
export const schemaVersion = 1

/**
 * The tables of an audit. `docs/audit.md` explains them. Beside them stand the views, which are for
 * whoever queries the file: they show what the newest run of each audit saw, and no more.
 */
export const schema: string = `
CREATE TABLE IF NOT EXISTS audit_runs (
  audit INTEGER PRIMARY KEY,
  inputs TEXT NOT NULL UNIQUE,
  run INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT
);
CREATE TABLE IF NOT EXISTS audit_pages (
  page INTEGER PRIMARY KEY,
  audit INTEGER NOT NULL,
  run INTEGER NOT NULL,
  path TEXT NOT NULL,
  revision TEXT,
  digest TEXT NOT NULL,
  links INTEGER NOT NULL,
  archived_links INTEGER NOT NULL,
  UNIQUE (audit, path)
);
CREATE TABLE IF NOT EXISTS audit_citations (
  page INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  citation_id TEXT NOT NULL,
  template TEXT NOT NULL,
  title TEXT,
  sources INTEGER NOT NULL,
  url TEXT,
  domain TEXT,
  year INTEGER,
  accessed TEXT,
  archive TEXT,
  archive_url TEXT,
  archived TEXT,
  age INTEGER,
  fields TEXT NOT NULL,
  checked_run INTEGER,
  checked_at TEXT,
  health TEXT,
  live_status TEXT,
  live_reason TEXT,
  http_status INTEGER,
  archive_status TEXT,
  copy_url TEXT,
  copy_timestamp TEXT,
  PRIMARY KEY (page, ordinal)
) WITHOUT ROWID;
CREATE VIEW IF NOT EXISTS audit_articles AS
  SELECT p.*, r.inputs FROM audit_pages p JOIN audit_runs r USING (audit) WHERE p.run = r.run;
CREATE VIEW IF NOT EXISTS audit_sources AS
  SELECT a.audit, a.path, a.revision, c.*, c.archive IS NOT NULL AS has_copy,
    c.url IS NOT NULL AS has_url
  FROM audit_articles a CROSS JOIN audit_citations c USING (page);
${coverageView('article', 'path')}
${coverageView('domain', 'domain')}
${coverageView('year', 'year')}
${coverageView('template', 'template')}
${coverageView('archive', 'archive')}
`

/** Coverage by one column: how many of the citations with a web address cite a copy of it, and their health. */
function coverageView(name: string, column: string): string {
  return `CREATE VIEW IF NOT EXISTS audit_by_${name} AS
  SELECT audit, ${column}, count(*) AS citations, sum(has_url) AS with_url,
    sum(has_url AND has_copy) AS with_copy,
    ${healthOrder.map((health) => `sum(health = '${health}') AS "${health}"`).join(', ')}
  FROM audit_sources WHERE ${column} IS NOT NULL GROUP BY audit, ${column};`
}
