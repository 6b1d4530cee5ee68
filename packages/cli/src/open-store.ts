import { mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { CheckOptions } from '@veracite/checker'
import { StoreError } from '@veracite/checker/settings'
import type { EvidenceStore, RunNotice } from '@veracite/core'
import { InputError } from './errors/input-error.js'
import { describeFailure, errorCode } from './inputs/system-error.js'
import { requireWritable } from './output.js'
import { printable } from './printable.js'
import { replaceFile } from './replace-file.js'

/** A million addresses take a quarter of it. */
const maxLedgerBytes = 536_870_912

/** What a check keeps from one run to the next. */
export interface KeptEvidence {
  readonly checkOptions: Pick<CheckOptions, 'store' | 'storeAccess'>
  /** Resolves when all is written. */
  close(): Promise<void>
}

export interface StoreOptions {
  readonly cwd: string
  /** The file of the store; `false` for none. */
  readonly store?: string | false | undefined
  /** The file of the store where none is named; it is done without where it cannot be used. */
  readonly defaultStore?: string | undefined
  readonly ledger?: string | undefined
  /** Whether this run is recorded: then nothing of earlier ones may have a part in it. */
  readonly isRecorded: boolean
  /** Bytes of the file beyond which what is oldest is dropped. @default a gigabyte */
  readonly maxBytes?: number | undefined
  readonly onNotice: (notice: RunNotice) => void
}

/**
 * Opens the store and the ledger of a check.
 *
 * @throws {InputError} where one that was named cannot be used
 */
export async function openStore(options: StoreOptions): Promise<KeptEvidence> {
  const { cwd, ledger, isRecorded } = options
  const store = await openAnyStore(options)
  const access = isRecorded ? ({ storeAccess: 'write' } as const) : {}
  if (ledger === undefined) {
    const close = async (): Promise<void> => store?.close()
    return { checkOptions: { ...(store && { store }), ...access }, close }
  }
  const { openLedger } = await import('@veracite/checker')
  const read = (): Promise<string> => readLedger(ledger, resolve(cwd, ledger))
  await requireWritable(ledger, cwd)
  const before = await read()
  const kept = name(ledger, () => openLedger(before, { store, clock: Date }))
  return {
    checkOptions: { store: kept, ...access },
    async close() {
      await kept.close()
      const current = await read()
      const text = name(ledger, () => kept.toText(current))
      if (text !== current) await replaceFile(ledger, cwd, text)
    },
  }
}

async function openAnyStore(options: StoreOptions): Promise<EvidenceStore | undefined> {
  const { cwd, store, defaultStore, onNotice } = options
  if (store === false) return undefined
  if (store !== undefined) return await openFile(store, resolve(cwd, store), options)
  if (defaultStore === undefined) return undefined
  try {
    await mkdir(dirname(defaultStore), { recursive: true })
    return await openFile(defaultStore, defaultStore, options)
  } catch (error) {
    // Nobody asked for it: only where something was kept there is it worth a word.
    if (error instanceof InputError && error.code === 'not-readable')
      onNotice({ id: 'store', message: `${error.message}; nothing is kept` })
    return undefined
  }
}

async function openFile(
  path: string,
  file: string,
  { maxBytes }: Pick<StoreOptions, 'maxBytes'>,
): Promise<EvidenceStore> {
  try {
    // The library brings a binary, which takes a while to load, and which some systems lack.
    const { openSqliteStore } = await import('@veracite/checker/sqlite-store').catch((cause) => {
      throw new StoreError('failed', 'there is no SQLite for this system', { cause })
    })
    return await openSqliteStore(file, maxBytes === undefined ? {} : { maxBytes })
  } catch (error) {
    throw notUsable(path, error)
  }
}

async function readLedger(path: string, file: string): Promise<string> {
  try {
    const { size } = await stat(file)
    if (size > maxLedgerBytes)
      throw new InputError('too-large', `${printable(path)} is too large for a ledger`)
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    if (errorCode(cause) === 'ENOENT') return ''
    const why = `${printable(path)} cannot be read: ${describeFailure(cause)}`
    throw new InputError('not-readable', why, { cause })
  }
}

function name<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw notUsable(path, error)
  }
}

function notUsable(path: string, error: unknown): unknown {
  if (!(error instanceof StoreError)) return error
  const message = `${printable(path)} cannot be used: ${printable(error.message)}`
  const code = error.code === 'failed' || error.code === 'read-only' ? 'not-found' : 'not-readable'
  return new InputError(code, message, { cause: error })
}
