import type { Clock } from '@veracite/archives'

/** A clock that passes only while something sleeps, and tells for how long things slept. */
export interface FakeClock extends Clock {
  readonly slept: readonly number[]
}

/** A clock whose sleeps end one after the other, in the order of their ends. */
export function createFakeClock(start = 0): FakeClock {
  const slept: number[] = []
  const sleepers: { until: number; wake: () => void }[] = []
  let now = start
  function wakeNext(): void {
    sleepers.sort((left, right) => left.until - right.until)
    const next = sleepers.shift()
    if (next === undefined) return
    now = Math.max(now, next.until)
    next.wake()
  }
  return {
    slept,
    now: () => now,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted()
      slept.push(milliseconds)
      await new Promise<void>((resolve) => {
        sleepers.push({ until: now + milliseconds, wake: resolve })
        // All that can go on without time passing goes first.
        setTimeout(wakeNext, 0)
      })
    },
  }
}
