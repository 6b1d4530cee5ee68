import { resolve } from 'node:path'
import { closeDatabase, openDatabase } from '@veracite/audit'
import type { RunNotice } from '@veracite/core'
import { InputError } from '../errors/input-error.js'
import { type KeptEvidence, openStore } from '../open-store.js'
import { printable } from '../printable.js'
import type { Settings } from '../settings.js'

/** The file in which an audit is kept where none is named. */
const defaultStore = 'veracite-audit.sqlite'

/** Where an audit is kept. */
export interface AuditStore {
  readonly database: ReturnType<typeof openDatabase>
  /** What makes a check keep there what it observes. */
  readonly checkOptions: KeptEvidence['checkOptions']
  /** The file as it is named to people; absent where nothing is kept. */
  readonly name?: string
  close(): Promise<void>
}

export interface AuditStoreOptions extends Settings {
  readonly cwd: string
  readonly onNotice: (notice: RunNotice) => void
}

/**
 * Opens the file that an audit is kept in: a store, with tables of the audit's own beside what is observed.
 *
 * @throws {InputError} where it cannot be used
 */
export async function openAuditStore(options: AuditStoreOptions): Promise<AuditStore> {
  const { cwd, store = defaultStore, ledger, record, replay, onNotice } = options
  const kept = await openStore({
    cwd,
    store,
    ledger,
    isRecorded: record !== undefined,
    onNotice,
    // How large the file may be is for the user to say, as most of it is the audit.
    maxBytes: Number.MAX_SAFE_INTEGER,
  })
  const database = openTables(store, cwd)
  return {
    database,
    // A recording that is replayed stands for itself.
    checkOptions: replay === undefined ? kept.checkOptions : {},
    ...(store !== false && { name: printable(store) }),
    async close() {
      await kept.close()
      closeDatabase(database)
    },
  }
}

function openTables(store: string | false, cwd: string): ReturnType<typeof openDatabase> {
  if (store === false) return openDatabase(':memory:')
  try {
    return openDatabase(resolve(cwd, store))
  } catch (cause) {
    const message = `${printable(store)} cannot be used: ${printable(String(cause))}`
    throw new InputError('not-readable', message, { cause })
  }
}
