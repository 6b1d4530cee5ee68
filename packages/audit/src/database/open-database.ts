import { inTransaction } from '@veracite/checker/sqlite-store'
import Database from 'libsql'
import { eachRow, firstRow, textIn } from './rows.js'
import { schema, schemaVersion } from './schema.js'

/**
 * Opens the tables of audits in an SQLite file, which are made where there are none; `:memory:` keeps them only
 * as long as they are open. A process that is killed loses what it had not yet committed, and nothing else.
 */
export function openDatabase(file: string): Database.Database {
  const database = new Database(file, { timeout: 10_000 })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  // This SQLite would sort all citations in memory; in a file they take two megabytes of it.
  if (file !== ':memory:') database.pragma('temp_store = FILE')
  database.exec('CREATE TABLE IF NOT EXISTS audit_schema (version INTEGER NOT NULL)')
  const row = firstRow(database.prepare('SELECT version FROM audit_schema'))
  if (row?.['version'] !== schemaVersion) remake(database)
  return database
}

/** Closes the file, and leaves it one file where no other process is at work with it. */
export function closeDatabase(database: Database.Database): void {
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE')
  } catch {
    // Another process is at work with it.
  }
  database.close()
}

/** What another version kept is left out: it is found anew by reading the articles again. */
function remake(database: Database.Database): void {
  inTransaction(database, () => {
    const names = database.prepare(
      "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name GLOB 'audit_*' AND name <> 'audit_schema'",
    )
    for (const row of [...eachRow(names)])
      database.exec(`DROP ${textIn(row, 'type')} "${textIn(row, 'name')}"`)
    database.exec(schema)
    database.exec('DELETE FROM audit_schema')
    database.exec(`INSERT INTO audit_schema VALUES (${schemaVersion})`)
  })
}
