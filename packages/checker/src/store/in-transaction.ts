import type Database from 'libsql'

/** Does several things of which all or none last. */
export function inTransaction<Result>(database: Database.Database, act: () => Result): Result {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = act()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}
