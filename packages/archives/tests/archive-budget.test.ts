import { describe, expect, it } from 'vitest'
import {
  type ArchiveBudgetOptions,
  type BudgetState,
  type BudgetStore,
  createArchiveBudget,
  readBudgetState,
} from '../src/index.ts'
import { createFakeClock } from './support/fake-clock.ts'

/** A store that keeps what a file or a database would. */
function createStore(): BudgetStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    load: async (name) => readBudgetState(JSON.parse(kept.get(name) ?? 'null')),
    save: async (name, state) => {
      kept.set(name, JSON.stringify(state))
    },
  }
}

function setUp(options: Partial<ArchiveBudgetOptions> = {}) {
  const clock = createFakeClock(Date.UTC(2026, 0, 2, 12))
  const store = createStore()
  const start = () => createArchiveBudget({ interval: 1000, clock, store, name: 'a', ...options })
  return { clock, store, start }
}

describe('createArchiveBudget', () => {
  it('spaces questions across runs', async () => {
    const { clock, start } = setUp({ interval: 2500 })
    const started = clock.now()
    for (let run = 0; run < 5; run += 1) {
      const budget = start()
      for (let turn = 0; turn < 6; turn += 1) await budget.take()
      await budget.flush()
    }
    expect(clock.now() - started).toBe(29 * 2500)
  })

  it('honours a refusal in the next run, and doubles it there', async () => {
    const { clock, start } = setUp()
    const minutes: number[] = []
    for (let run = 0; run < 4; run += 1) {
      const budget = start()
      expect(await budget.take()).toBeUndefined()
      minutes.push((budget.refuse('rate-limited') - clock.now()) / 60_000)
      await budget.flush()
      expect(await start().take()).toMatchObject({ kind: 'unavailable', reason: 'rate-limited' })
      await clock.sleep((minutes.at(-1) ?? 0) * 60_000)
    }
    expect(minutes).toEqual([1, 2, 4, 8])
  })

  it('forgives what was refused before an answer', async () => {
    const { clock, start } = setUp()
    const budget = start()
    budget.refuse('rate-limited')
    budget.refuse('rate-limited')
    budget.succeed()
    await budget.flush()
    const next = start()
    await next.take()
    await clock.sleep(600_000)
    await next.take()
    expect(next.refuse('rate-limited') - clock.now()).toBe(60_000)
  })

  it('takes a refused connection after refusals for a ban of an hour and more', async () => {
    const { clock, start } = setUp()
    const budget = start()
    budget.refuse('rate-limited')
    const first = budget.refuse('connection-refused') - clock.now()
    const second = budget.refuse('connection-refused') - clock.now()
    expect([first, second]).toEqual([3_600_000, 7_200_000])
    expect(start().refuse('connection-refused') - clock.now()).toBe(20_000)
  })

  it('keeps to what is allowed a day, and starts anew at midnight', async () => {
    const { clock, start } = setUp({ dailyCap: 3 })
    for (let run = 0; run < 3; run += 1) {
      const budget = start()
      expect(await budget.take()).toBeUndefined()
      await budget.flush()
    }
    const midnight = Date.UTC(2026, 0, 3)
    expect(await start().take()).toEqual({
      kind: 'unavailable',
      reason: 'budget-spent',
      retryAt: midnight,
    })
    await clock.sleep(midnight - clock.now())
    expect(await start().take()).toBeUndefined()
  })

  it('waits in all no longer than a minute for answers that never come', async () => {
    const { clock, start } = setUp()
    const budget = start()
    const started = clock.now()
    for (let turn = 0; turn < 20; turn += 1) {
      if (!(await budget.take())) budget.refuse('http-503', 25_000)
    }
    expect(clock.now() - started).toBeLessThanOrEqual(60_000)
  })

  it.each<[string, Partial<BudgetState>]>([
    ['a time far ahead', { nextAt: 9e15, pausedUntil: 9e15 }],
    ['nothing of a state', { nextAt: Number.NaN }],
  ])('is not silenced for ever by a kept state of %s', async (_, part) => {
    const { clock, store, start } = setUp()
    const state = { nextAt: 0, pausedUntil: 0, refusals: 0, day: '', taken: 0, ...part }
    store.kept.set('a', JSON.stringify(state))
    const started = clock.now()
    expect(await start().take()).toBeUndefined()
    expect(clock.now() - started).toBeLessThanOrEqual(1000)
  })
})
