import { chmodSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { isCurrent, migrate } from '../../src/store/sqlite-schema.ts'
import { openSqliteStore, type StoreErrorCode } from '../../src/store/sqlite-store.ts'
import { checkFile, killAtRandom } from './kill-at-random.ts'
import { makeStorePath, startStoreProcess } from './run-store-process.ts'
import { sampleValue } from './store-process.js'

const at = Date.UTC(2026, 0, 2)

/** Opens a file that is no store to be used; gives the code of the refusal. */
async function refusalOf(file: string): Promise<{ code: StoreErrorCode; message: string }> {
  return openSqliteStore(file).then(
    () => Promise.reject(new Error('it was opened')),
    (error) => error,
  )
}

async function fill(file: string, count: number): Promise<void> {
  const store = await openSqliteStore(file, { now: () => at })
  for (let index = 0; index < count; index++) {
    await store.write('page', `k-${index}`, { at: at + index, value: sampleValue(`k-${index}`) })
  }
  await store.close()
}

describe('a store in an SQLite file', () => {
  it('keeps records from one process to the next, in one file', async () => {
    const file = makeStorePath()
    const store = await openSqliteStore(file)
    await store.write('page', 'http://a.example/ü?q=%00&x="', { at, value: '"first"' })
    await store.write('page', 'http://a.example/ü?q=%00&x="', { at: at + 1, value: '"second"' })
    await store.close()
    expect(() => statSync(`${file}-wal`)).toThrow('ENOENT')
    const again = await openSqliteStore(file)
    const read = await again.read('page', 'http://a.example/ü?q=%00&x="')
    expect(read).toEqual({ at: at + 1, value: '"second"' })
    expect(await again.read('copy', 'http://a.example/ü?q=%00&x="')).toBeUndefined()
    await again.close()
  })

  it('keeps no value beyond its bound, nor what that would replace', async () => {
    const store = await openSqliteStore(makeStorePath(), { now: () => at })
    await store.write('page', 'k', { at, value: 'x'.repeat(262_144) })
    expect((await store.read('page', 'k'))?.value.length).toBe(262_144)
    await store.write('page', 'k', { at, value: 'x'.repeat(262_145) })
    expect(await store.read('page', 'k')).toBeUndefined()
    await store.close()
  })

  it('drops what is old, and what is oldest where there is too much, failures last', async () => {
    const file = makeStorePath()
    await fill(file, 600)
    const store = await openSqliteStore(file, { now: () => at })
    await store.write('failures', 'old', { at: at - 401 * 86_400_000, value: '1' })
    await store.write('failures', 'kept', { at: at - 300 * 86_400_000, value: '1' })
    await store.close()
    const later = await openSqliteStore(file, { now: () => at, maxBytes: 1_500_000 })
    await later.write('page', 'new', { at: at + 1000, value: '1' })
    const pages = await Promise.all(
      Array.from({ length: 600 }, (_, index) => later.read('page', `k-${index}`)),
    )
    const first = pages.findIndex((page) => page !== undefined)
    expect(first).toBeGreaterThan(200)
    expect(pages.slice(first).filter((page) => page !== undefined).length).toBeGreaterThan(100)
    expect(pages.slice(first).every((page) => page !== undefined)).toBe(true)
    expect(await later.read('failures', 'old')).toBeUndefined()
    expect(await later.read('failures', 'kept')).toBeDefined()
    expect(await later.read('page', 'new')).toBeDefined()
    await later.close()
  })

  it('loses nothing that it said is written, and tears nothing, when it is killed', async () => {
    const { acknowledged, lost, counted, integrity } = await killAtRandom(makeStorePath(), 5)
    expect({ lost, integrity }).toEqual({ lost: [], integrity: ['ok'] })
    expect(acknowledged).toBeGreaterThan(0)
    // The last record of a process may be written without its having been told.
    expect(counted).toBeGreaterThanOrEqual(acknowledged)
    expect(counted).toBeLessThanOrEqual(acknowledged + 5)
  })

  it('is known for a store where another process makes it one at that moment', () => {
    const file = makeStorePath()
    const [own, other] = [new Database(file), new Database(file, { timeout: 0 })]
    const prepare = own.prepare.bind(own)
    let looks = 0
    own.prepare = (text: string) => {
      looks += 1
      // After the first look; SQLite refuses it where the first process still looks.
      if (looks === 2) expect(() => migrate(other)).toThrow(/locked/)
      return prepare(text)
    }
    migrate(own)
    expect(looks).toBeGreaterThan(2)
    expect(isCurrent(other)).toBe(true)
    for (const database of [own, other]) database.close()
  })

  it('is written by several processes at once', async () => {
    const file = makeStorePath()
    const names = ['a', 'b', 'c']
    const processes = names.map((name) => startStoreProcess(file, name, { count: 100 }))
    await Promise.all(processes.map(({ ended }) => ended))
    expect(processes.map(({ lines }) => lines.at(-1))).toEqual(['done', 'done', 'done'])
    const store = await openSqliteStore(file)
    expect((await store.read('budget', 'shared'))?.value).toBe('300')
    for (const name of names) {
      expect((await store.read('page', `${name}-99`))?.value).toBe(sampleValue(`${name}-99`))
    }
    await store.close()
  })

  it('says that there is no space, and keeps what it has', async () => {
    const file = makeStorePath()
    const full = startStoreProcess(file, 'a', { count: 100_000, fileLimit: 400 })
    await full.ended
    expect(full.lines.at(-1)).toBe('StoreError full: no more can be written')
    const written = full.lines.length - 1
    expect(written).toBeGreaterThan(0)
    const store = await openSqliteStore(file)
    for (let number = 0; number < written - 1; number++) {
      expect((await store.read('page', `a-${number}`))?.value).toBe(sampleValue(`a-${number}`))
    }
    await store.close()
    expect(checkFile(file)).toEqual(['ok'])
  })

  it('is read where it may not be written', async () => {
    const file = makeStorePath()
    const writer = startStoreProcess(file, 'a', { count: 3 })
    await writer.ended
    chmodSync(file, 0o444)
    chmodSync(dirname(file), 0o555)
    const reader = startStoreProcess(file, 'a', { count: 3, task: 'read' })
    await reader.ended
    chmodSync(dirname(file), 0o755)
    expect(reader.lines).toEqual(['0', '1', 'StoreError read-only: it is read-only'])
  })
})

describe('a file that cannot be used as a store', () => {
  it('is refused where it is something else, and left as it is', async () => {
    const file = makeStorePath()
    const text = 'no database, but a text that somebody wrote\n'.repeat(100)
    writeFileSync(file, text)
    expect(await refusalOf(file)).toMatchObject({ code: 'not-a-store' })
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('is refused where it is the database of another program, and left as it is', async () => {
    const file = makeStorePath()
    const other = new Database(file)
    other.exec('CREATE TABLE records (mine TEXT); PRAGMA user_version = 1')
    other.close()
    const before = readFileSync(file)
    expect(await refusalOf(file)).toMatchObject({ code: 'not-a-store' })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is refused in one line where a newer version made it', async () => {
    const file = makeStorePath()
    await fill(file, 1)
    const newer = new Database(file)
    newer.pragma('user_version = 99')
    newer.close()
    const { code, message } = await refusalOf(file)
    expect(code).toBe('newer')
    expect(message).toMatch(/^a newer version of Veracite made it \(.*99.*\)$/)
  })

  it('is refused where it is cut off', async () => {
    const file = makeStorePath()
    await fill(file, 50)
    truncateSync(file, 20_000)
    expect((await failureOf(file)).code).toBe('damaged')
  })

  it('fails by name, and not otherwise, where it is overwritten in the middle', async () => {
    const file = makeStorePath()
    await fill(file, 200)
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 8192, bytes.length - 8192)
    writeFileSync(file, bytes)
    expect((await failureOf(file)).code).toBe('damaged')
  })
})

/** What opening a damaged file and reading from it fails with. */
async function failureOf(file: string): Promise<{ code: StoreErrorCode }> {
  try {
    const store = await openSqliteStore(file)
    for (let index = 0; index < 200; index++) await store.read('page', `k-${index}`)
  } catch (error) {
    return error as { code: StoreErrorCode }
  }
  throw new Error('nothing failed')
}

it('brings a store of an older version up to date, with all that it has', async () => {
  const file = makeStorePath()
  await fill(file, 3)
  const old = new Database(file)
  old.exec('DROP INDEX records_by_age; PRAGMA user_version = 1')
  old.close()
  const store = await openSqliteStore(file)
  expect((await store.read('page', 'k-2'))?.value).toBe(sampleValue('k-2'))
  await store.close()
  const now = new Database(file)
  expect(now.prepare('PRAGMA user_version').raw().get()).toEqual([2])
  expect(
    now.prepare('SELECT count(*) FROM sqlite_master WHERE name = ?').raw().get('records_by_age'),
  ).toEqual([1])
  now.close()
})
