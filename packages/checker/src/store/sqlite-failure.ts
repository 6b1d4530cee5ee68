import { StoreError, type StoreErrorCode } from './store-error.js'

const failures: readonly (readonly [code: RegExp, StoreErrorCode, explanation: string])[] = [
  [/^SQLITE_NOTADB/, 'not-a-store', 'it is no SQLite database'],
  [/^SQLITE_CORRUPT/, 'damaged', 'it is damaged; without it, everything is observed anew'],
  [/^SQLITE_(?:READONLY|PERM|AUTH)/, 'read-only', 'it is read-only'],
  [/^SQLITE_FULL/, 'full', 'no space left'],
  [/^SQLITE_IOERR/, 'full', 'no more can be written'],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'locked', 'another program holds it'],
  [/^SQLITE_CANTOPEN/, 'failed', 'it cannot be opened'],
]

/** The failure that an error of SQLite stands for. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  const known = failures.find(([pattern]) => pattern.test(code))
  if (known !== undefined) return new StoreError(known[1], known[2], { cause: error })
  // Opening fails without a code of its own: SQLite's stands at the end of the message.
  if (/Unable to open connection/.test(message)) {
    return new StoreError('failed', 'it cannot be opened', { cause: error })
  }
  return new StoreError('failed', message, { cause: error })
}
