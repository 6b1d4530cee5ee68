import type Database from 'libsql'
import { inSnapshot, inTransaction } from './in-transaction.js'
import { StoreError } from './store-error.js'

/** `VRCT`: what tells a store from other SQLite files. */
const applicationId = 0x56524354

/** The steps from an empty file to the newest schema; those of a published version never change. */
const migrations: readonly string[] = [
  `CREATE TABLE records (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (kind, key)
  )`,
  // Lets what is oldest be found without reading everything.
  'CREATE INDEX records_by_age ON records (at)',
]

/**
 * Makes sure that a file is a store, of this version; an empty file becomes one, an older one is
 * brought up to date.
 *
 * @throws `StoreError` with code `not-a-store` or `newer`; the file is as it was then
 */
export function migrate(database: Database.Database): void {
  if (isCurrent(database)) return
  inTransaction(database, () => {
    // Another process may have done it meanwhile.
    const version = checkedVersion(database)
    for (const step of migrations.slice(version)) database.exec(step)
    database.exec(`PRAGMA application_id = ${applicationId}`)
    database.exec(`PRAGMA user_version = ${migrations.length}`)
  })
}

/** @throws `StoreError` where it is no store, or a newer one */
export function isCurrent(database: Database.Database): boolean {
  // Between two looks at an empty file another process may make it a store.
  return inSnapshot(database, () => checkedVersion(database)) === migrations.length
}

/** @throws `StoreError` where it is no store, or a newer one */
function checkedVersion(database: Database.Database): number {
  const id = readPragma(database, 'application_id')
  const isEmpty = id === 0 && readPragma(database, 'schema_version') === 0
  if (id !== applicationId && !isEmpty) {
    throw new StoreError('not-a-store', 'it is the database of another program')
  }
  const version = readPragma(database, 'user_version')
  if (version > migrations.length) {
    throw new StoreError(
      'newer',
      `a newer version of Veracite made it (its schema is ${version}, this version knows ${migrations.length})`,
    )
  }
  return version
}

/** A number that SQLite keeps in the head of the file or knows of it. */
export function readPragma(database: Database.Database, name: string): number {
  const row: unknown = database.prepare(`PRAGMA ${name}`).get()
  const value = typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined
  return typeof value === 'number' ? value : 0
}
