import type { Unavailable, UnavailableReason } from './archive-caller.js'
import type { Clock } from './clock.js'
import type { RateLimiter } from './rate-limiter.js'

/** Whose turn it is to ask an archive, and whether it wants to be left alone. */
export interface ArchiveTurns {
  /**
   * Resolves when a question may be asked, to the answer to give instead where that is too far off.
   *
   * @throws the signal's reason where it is aborted meanwhile
   */
  take(signal?: AbortSignal): Promise<Unavailable | undefined>
  /** Leaves the archive alone for some milliseconds; tells until when it is left alone in all. */
  pause(milliseconds: number, reason: UnavailableReason): number
}

/** What {@link createArchiveTurns} goes by. */
export interface ArchiveTurnsOptions {
  readonly limiter: RateLimiter
  readonly clock: Clock
  /** Milliseconds that a pause may last for questions to wait it out. */
  readonly maxWait: number
}

/** Turns in the order of asking, so that all who wait hear at once of a pause that is too long. */
export function createArchiveTurns({ limiter, clock, maxWait }: ArchiveTurnsOptions): ArchiveTurns {
  let pausedUntil = Number.NEGATIVE_INFINITY
  let pauseReason: UnavailableReason = 'rate-limited'
  let last: Promise<unknown> = Promise.resolve()

  async function takeNext(signal?: AbortSignal): Promise<Unavailable | undefined> {
    for (;;) {
      const wait = pausedUntil - clock.now()
      if (wait > maxWait) {
        return { kind: 'unavailable', reason: pauseReason, retryAt: pausedUntil }
      }
      if (wait > 0) await clock.sleep(wait, signal)
      await limiter.take(signal)
      // An earlier question may have been told to wait meanwhile.
      if (pausedUntil <= clock.now()) return undefined
    }
  }

  return {
    take(signal) {
      const turn = last.then(() => takeNext(signal))
      last = turn.catch(() => undefined)
      return turn
    },

    pause(milliseconds, reason) {
      pausedUntil = Math.max(pausedUntil, clock.now() + milliseconds)
      pauseReason = reason
      return pausedUntil
    },
  }
}
