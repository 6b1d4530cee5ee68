import { setTimeout } from 'node:timers/promises'
import Database from 'libsql'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import { startStoreProcess } from './run-store-process.ts'
import { sampleValue } from './store-process.js'

/** What is left of a store after processes at work with it were killed. */
export interface Remains {
  /** Records that the processes were told are written. */
  readonly acknowledged: number
  /** Of those, such as are not there, or not as they were written. */
  readonly lost: readonly string[]
  /** How often the record that all processes count in was counted up. */
  readonly counted: number
  /** What SQLite finds wrong with the file; `['ok']` for nothing. */
  readonly integrity: unknown
}

/** Milliseconds from the start of a process to its end: some are killed while they open the store. */
const longestLife = 400

/** Starts processes that write to a store, one after the other, and kills each at a random moment. */
export async function killAtRandom(file: string, kills: number): Promise<Remains> {
  const acknowledged: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    const { child, lines, ended } = startStoreProcess(file, `run${kill}`, { count: 1_000_000 })
    // The last one is to have written something, whatever the machine is busy with.
    while (kill === kills - 1 && lines.length === 0) await setTimeout(5)
    await setTimeout(Math.random() * longestLife)
    child.kill('SIGKILL')
    await ended
    acknowledged.push(...lines.map((line) => `run${kill}-${line}`))
  }
  const store = await openSqliteStore(file)
  const lost: string[] = []
  for (const key of acknowledged) {
    if ((await store.read('page', key))?.value !== sampleValue(key)) lost.push(key)
  }
  const counted = Number((await store.read('budget', 'shared'))?.value)
  await store.close()
  return { acknowledged: acknowledged.length, lost, counted, integrity: checkFile(file) }
}

/** What SQLite finds wrong with a file. */
export function checkFile(file: string): unknown {
  const database = new Database(file)
  const result: unknown = database.prepare('PRAGMA integrity_check').raw().get()
  database.close()
  return result
}
