import { systemClock } from './system-clock.js'

/** Ends a check whose time is up. */
class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent'
}

/** Why a check ended before all was known. */
export function endingReason({ reason }: AbortSignal): 'budget-spent' | 'interrupted' {
  return reason instanceof BudgetSpent ? 'budget-spent' : 'interrupted'
}

/** A bound on the time of a check. */
export interface TimeBudget {
  /** Milliseconds. */
  readonly timeBudget: number
  readonly ending: AbortController
  /** Called where the time is up before the check is. */
  readonly onSpent: () => void
}

/**
 * Ends a check after a time, unless it ended before. The time is the user's own, whatever clock the check goes by:
 * that of a replay never waits.
 */
export async function spendBudget({ timeBudget, ending, onSpent }: TimeBudget): Promise<void> {
  try {
    await systemClock.sleep(timeBudget, ending.signal)
  } catch {
    return
  }
  ending.abort(new BudgetSpent('the time for checking ran out'))
  onSpent()
}
