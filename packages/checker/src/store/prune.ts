import type Database from 'libsql'
import { readPragma } from './sqlite-schema.js'

/** Milliseconds after which a record is dropped that was not written again: more than a year, for what is checked once a year. */
const maxAge = 400 * 86_400_000

/** Drops what is older than anyone asks for, and then what is oldest until the rest fits. */
export function prune(
  database: Database.Database,
  { now, maxBytes }: { readonly now: number; readonly maxBytes: number },
): void {
  database.prepare('DELETE FROM records WHERE at < ?').run(now - maxAge)
  if (usedBytes(database) <= maxBytes) return
  const { changes } = dropOldest(database)
  // Once there is too much, make room for a while.
  for (let dropped = changes; dropped > 0 && usedBytes(database) > maxBytes * 0.9; ) {
    dropped = dropOldest(database).changes
  }
}

/** Drops a twentieth. */
function dropOldest(database: Database.Database): Database.RunResult {
  // Failures and budgets are small, and cannot be observed again.
  return database
    .prepare(
      `DELETE FROM records WHERE rowid IN (
        SELECT rowid FROM records ORDER BY kind IN ('failures', 'budget'), at
        LIMIT (SELECT count(*) / 20 + 1 FROM records))`,
    )
    .run()
}

function usedBytes(database: Database.Database): number {
  const pages = readPragma(database, 'page_count') - readPragma(database, 'freelist_count')
  return pages * readPragma(database, 'page_size')
}
