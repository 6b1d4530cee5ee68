import type { Clock } from './clock.js'

/** Lets calls through one at a time, evenly spaced. */
export interface RateLimiter {
  /**
   * Resolves when the next call may be made.
   *
   * @throws the signal's reason where it is aborted meanwhile
   */
  take(signal?: AbortSignal): Promise<void>
}

/** How {@link createRateLimiter} spaces calls. */
export interface RateLimiterOptions {
  /** Milliseconds from one call to the next. */
  readonly interval: number
  readonly clock: Clock
}

/** A rate limit to be shared by all calls to one archive. */
export function createRateLimiter({ interval, clock }: RateLimiterOptions): RateLimiter {
  let nextSlot = Number.NEGATIVE_INFINITY
  return {
    async take(signal) {
      signal?.throwIfAborted()
      const now = clock.now()
      const slot = Math.max(now, nextSlot)
      nextSlot = slot + interval
      if (slot > now) await clock.sleep(slot - now, signal)
    },
  }
}
