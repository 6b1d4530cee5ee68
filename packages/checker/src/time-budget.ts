import type { Clock } from '@veracite/archives'

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
  readonly clock: Clock
  readonly ending: AbortController
  /** Called where the time is up before the check is. */
  readonly onSpent: () => void
}

/** Ends a check after a time, unless it ended before. */
export async function spendBudget({
  timeBudget,
  clock,
  ending,
  onSpent,
}: TimeBudget): Promise<void> {
  try {
    await clock.sleep(timeBudget, ending.signal)
  } catch {
    return
  }
  ending.abort(new BudgetSpent('the time for checking ran out'))
  onSpent()
}
