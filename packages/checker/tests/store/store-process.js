// A process at work with a store, for tests that kill it, run several, or leave it no room:
// `node store-process.js TASK FILE NAME COUNT`. It prints the number of each record that the store
// says is written, and at the end, or where the store fails, why.
import { writeSync } from 'node:fs'
import { openSqliteStore } from '@veracite/checker/sqlite-store'

const [task, file = '', name, count] = process.argv.slice(2)

/** A value that shows if a part of it is missing or of another record; too random to be compressed much. */
export function sampleValue(key) {
  let seed = [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  const words = [key]
  while (words.length < 800) {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0
    words.push(seed.toString(36))
  }
  return JSON.stringify(words)
}

const tasks = {
  /** Writes records, and counts them in another that all processes share. */
  async write(store, number) {
    const key = `${name}-${number}`
    await store.write('page', key, { at: Date.now(), value: sampleValue(key) })
    await store.update('budget', 'shared', (old) => ({
      at: Date.now(),
      value: String(Number(old?.value ?? 0) + 1),
    }))
  },

  /** Reads what such a process wrote, then writes. */
  async read(store, number) {
    const key = `${name}-${number}`
    if ((await store.read('page', key))?.value !== sampleValue(key)) throw new Error('not read')
    if (number + 1 === Number(count)) await store.write('page', key, { at: 0, value: '0' })
  },
}

if (task !== undefined) {
  try {
    const store = await openSqliteStore(file)
    for (let number = 0; number < Number(count); number++) {
      await tasks[task](store, number)
      writeSync(1, `${number}\n`)
    }
    await store.close()
    writeSync(1, 'done\n')
  } catch (error) {
    writeSync(1, `${error.name} ${error.code}: ${error.message}\n`)
  }
}
