import type { EvidenceStore } from '@veracite/core'
import type { Clock } from './clock.js'
import { parseJson } from './parse-json.js'

/** What is known of a budget: times in milliseconds since 1970. */
export interface BudgetState {
  /** When the next question may be asked. */
  readonly nextAt: number
  /** Until when the archive wants to be left alone. */
  readonly pausedUntil: number
  /** Refusals in a row. */
  readonly refusals: number
  /** The day, UTC, that `taken` counts for: `YYYY-MM-DD`. */
  readonly day: string
  /** Questions asked on that day. */
  readonly taken: number
}

/** Keeps budgets from one run to the next, so that an archive's limits hold across runs. */
export interface BudgetStore {
  /** The state of a service’s budget; `undefined` where none was kept. */
  load(name: string): Promise<BudgetState | undefined>
  /** Keeps the state of a service’s budget. */
  save(name: string, state: BudgetState): Promise<void>
}

/** What was kept as a budget's state; `undefined` for anything that is none. */
export function readBudgetState(value: unknown): BudgetState | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { nextAt, pausedUntil, refusals, day, taken } = value as Partial<
    Record<keyof BudgetState, unknown>
  >
  const isState =
    [nextAt, pausedUntil, refusals, taken].every((part) => Number.isFinite(part)) &&
    typeof day === 'string'
  return isState ? (value as BudgetState) : undefined
}

/** Keeps budgets among the evidence; where the store fails, a budget ends with the run. */
export function keepBudgets(store: EvidenceStore, clock: Pick<Clock, 'now'>): BudgetStore {
  return {
    async load(name) {
      const record = await store.read('budget', name).catch(() => undefined)
      return record === undefined ? undefined : readBudgetState(parseJson(record.value))
    },
    async save(name, state) {
      const record = { at: clock.now(), value: JSON.stringify(state) }
      await store.write('budget', name, record).catch(() => undefined)
    },
  }
}
