import type Database from 'libsql'

/** Does several things of which all or none last. */
export function inTransaction<Result>(database: Database.Database, act: () => Result): Result {
  return within('BEGIN IMMEDIATE', database, act)
}

/** Reads several things as they are at one moment, whatever other processes write meanwhile. */
export function inSnapshot<Result>(database: Database.Database, read: () => Result): Result {
  return within('BEGIN DEFERRED', database, read)
}

function within<Result>(begin: string, database: Database.Database, act: () => Result): Result {
  database.exec(begin)
  try {
    const result = act()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}
