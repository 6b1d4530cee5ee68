import { setTimeout } from 'node:timers/promises'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { EvidenceStore, RecordKind, StoredRecord } from '@veracite/core'
import Database from 'libsql'
import { inTransaction } from './in-transaction.js'
import { maxValueLength } from './limits.js'
import { prune } from './prune.js'
import { toStoreError } from './sqlite-failure.js'
import { isCurrent, migrate } from './sqlite-schema.js'
import { StoreError } from './store-error.js'

export { StoreError, type StoreErrorCode } from './store-error.js'
export { inTransaction }

/** How {@link openSqliteStore} works. */
export interface SqliteStoreOptions {
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: () => number
  /** Milliseconds to wait for another process that is writing. @default 10000 */
  readonly patience?: number
  /** Bytes of the file beyond which what is oldest is dropped. @default 1073741824 */
  readonly maxBytes?: number
}

/** Writes from one look at the size of the store to the next. */
const writesBetweenPrunes = 5000

/** Milliseconds between two tries to open a store that another process is just making. */
const openingPause = 50

/**
 * Opens a store in an SQLite file, which is made where there is none; its folder must be there.
 * Several processes may use the file at once, and one that is killed leaves it whole. A file that may
 * not be written to is read only.
 *
 * @throws `StoreError` where the file is no store, is damaged, or a newer version made it
 */
export async function openSqliteStore(
  file: string,
  options: SqliteStoreOptions = {},
): Promise<EvidenceStore> {
  const { patience = 10_000 } = options
  for (let waited = 0; ; waited += openingPause) {
    try {
      return createStore(openDatabase(file, patience), options)
    } catch (error) {
      const failure = toStoreError(error)
      if (failure.code !== 'locked' || waited >= patience) throw failure
      await setTimeout(openingPause)
    }
  }
}

function openDatabase(file: string, timeout: number): Database.Database {
  const database = new Database(file, { timeout })
  try {
    migrate(database)
    // Readers need not wait for a writer; a killed process loses what it had not committed, no more.
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    return database
  } catch (error) {
    database.close()
    if (toStoreError(error).code !== 'read-only') throw error
  }
  return openReadOnly(file)
}

/** Opens a file that this process may not write to, nor put the usual files beside it. */
function openReadOnly(file: string): Database.Database {
  const database = new Database(`${toFileUri(file)}?immutable=1`, { readonly: true })
  if (isCurrent(database)) return database
  database.close()
  throw new StoreError('read-only', 'it is of an older version, and read-only')
}

function toFileUri(file: string): string {
  return `file:${encodeURI(file).replaceAll('?', '%3F').replaceAll('#', '%23')}`
}

function createStore(database: Database.Database, options: SqliteStoreOptions): EvidenceStore {
  const { now = Date.now, maxBytes = 1_073_741_824 } = options
  const select = database.prepare('SELECT at, value FROM records WHERE kind = ? AND key = ?')
  const replace = database.prepare('INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)')
  const remove = database.prepare('DELETE FROM records WHERE kind = ? AND key = ?')
  let writes = 0

  function put(kind: RecordKind, key: string, { at, value }: StoredRecord): void {
    if (writes++ % writesBetweenPrunes === 0) prune(database, { now: now(), maxBytes })
    if (value.length > maxValueLength) remove.run(kind, key)
    else replace.run(kind, key, Math.trunc(at), deflateRawSync(value, { level: 3 }))
  }

  return {
    read: async (kind, key) => attempt(() => toRecord(select.get(kind, key))),
    write: async (kind, key, record) => attempt(() => put(kind, key, record)),
    update: async (kind, key, change) =>
      attempt(() =>
        inTransaction(database, () => {
          const old = toRecord(select.get(kind, key))
          const changed = change(old)
          if (changed !== undefined) put(kind, key, changed)
          return changed ?? old
        }),
      ),
    async close() {
      try {
        // Leaves one file, which can be copied and read where nothing may be written.
        database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE')
      } catch {
        // Another process is still at work with it, or it is read-only.
      }
      database.close()
    },
  }
}

function attempt<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw toStoreError(error)
  }
}

/** A row as the record that it holds; `undefined` where there is none, or it was tampered with. */
function toRecord(row: unknown): StoredRecord | undefined {
  if (typeof row !== 'object' || row === null) return undefined
  const at: unknown = Reflect.get(row, 'at')
  const value: unknown = Reflect.get(row, 'value')
  if (typeof at !== 'number' || !(value instanceof Uint8Array)) return undefined
  try {
    const bytes = inflateRawSync(value, { maxOutputLength: 4 * maxValueLength })
    return { at, value: bytes.toString('utf8') }
  } catch {
    return undefined
  }
}
