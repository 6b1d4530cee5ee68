import { inTransaction } from '@veracite/checker/sqlite-store'
import type Database from 'libsql'
import type { ArticleRow, CitationRow } from '../describe-article.js'
import { firstRow, numberIn } from './rows.js'

/** A run of an audit: several may follow each other, each over the same inputs. */
export interface Run {
  readonly audit: number
  readonly run: number
}

/** An article that a run has seen. */
export interface SeenPage {
  readonly path: string
  readonly revision?: string
  /** Tells texts, and ways to read them, apart. */
  readonly digest: string
  /** What was found in it; absent where it is what it was when it was last read. */
  readonly found?: ArticleRow
}

/** The articles of one run and what is known of them. */
export interface PageTable {
  /** Whether an article is known, and its text the same. */
  isKnown(path: string, digest: string): boolean
  /** Keeps articles, all of them or, where the process ends, none. */
  save(pages: readonly SeenPage[]): void
  /** Forgets the articles that the run has not seen, and marks it finished. */
  finish(): void
}

/**
 * Begins a run, or goes on with the last one where that was not finished.
 *
 * @param inputs what is audited, in words that are the same whenever the same is audited
 */
export function beginRun(database: Database.Database, inputs: string): Run {
  const now = new Date().toISOString()
  return inTransaction(database, () => {
    const select = 'SELECT audit, run, finished_at FROM audit_runs WHERE inputs = ?'
    const last = firstRow(database.prepare(select), inputs)
    const audit = numberIn(last, 'audit')
    const run = numberIn(last, 'run')
    if (last === undefined) {
      const { lastInsertRowid } = database
        .prepare('INSERT INTO audit_runs (inputs, run, started_at) VALUES (?, 1, ?)')
        .run(inputs, now)
      return { audit: Number(lastInsertRowid), run: 1 }
    }
    if (last['finished_at'] === null) return { audit, run }
    database
      .prepare(
        'UPDATE audit_runs SET run = run + 1, started_at = ?, finished_at = NULL WHERE audit = ?',
      )
      .run(now, audit)
    return { audit, run: run + 1 }
  })
}

const citationColumns: readonly (readonly [column: string, key: keyof CitationRow])[] = [
  ['citation_id', 'citationId'],
  ['template', 'template'],
  ['title', 'title'],
  ['sources', 'sources'],
  ['url', 'url'],
  ['domain', 'domain'],
  ['year', 'year'],
  ['accessed', 'accessed'],
  ['archive', 'archive'],
  ['archive_url', 'archiveUrl'],
  ['archived', 'archived'],
  ['age', 'age'],
  ['fields', 'fields'],
]

/** The articles of a run. */
export function openPageTable(database: Database.Database, { audit, run }: Run): PageTable {
  const select = database.prepare('SELECT digest FROM audit_pages WHERE audit = ? AND path = ?')
  const touch = database.prepare(
    'UPDATE audit_pages SET run = ?, revision = ? WHERE audit = ? AND path = ?',
  )
  const upsert = database.prepare(`INSERT INTO audit_pages
    (audit, run, path, revision, digest, links, archived_links) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (audit, path) DO UPDATE SET run = excluded.run, revision = excluded.revision,
      digest = excluded.digest, links = excluded.links, archived_links = excluded.archived_links
    RETURNING page`)
  const clear = database.prepare('DELETE FROM audit_citations WHERE page = ?')
  const insert = database.prepare(`INSERT INTO audit_citations
    (page, ordinal, ${citationColumns.map(([column]) => column).join(', ')})
    VALUES (?, ?${', ?'.repeat(citationColumns.length)})`)

  function saveOne({ path, revision, digest, found }: SeenPage): void {
    if (found === undefined) {
      touch.run(run, revision ?? null, audit, path)
      return
    }
    const { links, archivedLinks } = found
    const row = firstRow(upsert, audit, run, path, revision ?? null, digest, links, archivedLinks)
    const page = numberIn(row, 'page')
    clear.run(page)
    // One array is what SQLite's binding wants: values one by one would be gathered into one a second time.
    for (const [ordinal, citation] of found.citations.entries())
      insert.run([page, ordinal, ...citationColumns.map(([, key]) => citation[key])])
  }

  return {
    isKnown: (path, digest) => firstRow(select, audit, path)?.['digest'] === digest,
    save: (pages) =>
      inTransaction(database, () => {
        for (const page of pages) saveOne(page)
      }),
    finish: () =>
      inTransaction(database, () => {
        const stale = 'SELECT page FROM audit_pages WHERE audit = ? AND run <> ?'
        database.prepare(`DELETE FROM audit_citations WHERE page IN (${stale})`).run(audit, run)
        database.prepare('DELETE FROM audit_pages WHERE audit = ? AND run <> ?').run(audit, run)
        database
          .prepare('UPDATE audit_runs SET finished_at = ? WHERE audit = ?')
          .run(new Date().toISOString(), audit)
      }),
  }
}
