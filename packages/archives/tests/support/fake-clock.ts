import type { Clock } from '../../src/index.ts'

/** A clock that sleeps in no time and remembers for how long. */
export function createFakeClock(start = 1_700_000_000_000): Clock & { readonly sleeps: number[] } {
  let now = start
  const sleeps: number[] = []
  return {
    sleeps,
    now: () => now,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted()
      sleeps.push(milliseconds)
      now += milliseconds
    },
  }
}
