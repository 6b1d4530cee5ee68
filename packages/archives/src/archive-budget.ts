import type { Unavailable, UnavailableReason } from './archive-caller.js'
import type { BudgetState, BudgetStore } from './budget-store.js'
import type { Clock } from './clock.js'

/** What may be asked of one service of an archive, and when: all that ask it share one budget. */
export interface ArchiveBudget {
  /**
   * Resolves when a question may be asked, to the answer to give instead where that is too far off.
   * Turns come in the order of asking, so that all who wait hear at once of a pause that is too long.
   *
   * @throws the signal's reason where it is aborted meanwhile
   */
  take(signal?: AbortSignal): Promise<Unavailable | undefined>
  /** Tells that the service answered: refusals before it are forgiven. */
  succeed(): void
  /**
   * Leaves the service alone: for the milliseconds it asked for; where it only said that there are
   * too many questions, for a minute, doubling with each time in a row, from one run to the next;
   * where it fails, for a while in this run. Gives the moment until which it is left alone.
   */
  refuse(reason: UnavailableReason, wait?: number): number
  /** Resolves when the store knows all that happened. */
  flush(): Promise<void>
}

/** What {@link createArchiveBudget} goes by. */
export interface ArchiveBudgetOptions {
  /** Milliseconds from one question to the next. */
  readonly interval: number
  readonly clock: Clock
  /** Questions allowed between one midnight (UTC) and the next. @default any number */
  readonly dailyCap?: number
  /** What the budget is kept under from one run to the next. */
  readonly name?: string
  /** @default none: the budget ends with the run */
  readonly store?: BudgetStore
  /** Milliseconds that questions wait for one pause. @default 30000 */
  readonly maxWait?: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Milliseconds waited in all from one answer to the next, before questions go unanswered instead. */
const fullPatience = minute

/** Milliseconds that a service which keeps failing is left alone: the first time, and from then on. */
const faultPauses = [20_000, 5 * minute] as const

/** Refusals within so long of each other count as being in a row. */
const memory = day

/** A budget; evenly spaced turns stay below a limit in every window of time, across runs too. */
export function createArchiveBudget({
  interval,
  clock,
  dailyCap = Number.POSITIVE_INFINITY,
  name = '',
  store,
  maxWait = 30_000,
}: ArchiveBudgetOptions): ArchiveBudget {
  let state: BudgetState = { nextAt: 0, pausedUntil: 0, refusals: 0, day: '', taken: 0 }
  let reason: UnavailableReason = 'rate-limited'
  let isLoaded = store === undefined
  let hasAnswered = false
  let isAnnounced = true
  let faults = 0
  let restingUntil = 0
  let patience = fullPatience
  let last: Promise<unknown> = Promise.resolve()
  let saved: Promise<void> = Promise.resolve()

  function change(part: Partial<BudgetState>): void {
    state = { ...state, ...part }
    if (store === undefined) return
    const current = state
    saved = saved.then(() => (current === state ? store.save(name, current) : undefined))
  }

  async function load(): Promise<void> {
    isLoaded = true
    const kept = await store?.load(name)
    if (kept === undefined) return
    // A clock that was set back, or a damaged state, must not silence an archive for ever.
    const latest = clock.now() + 7 * day
    state = { ...kept, nextAt: Math.min(kept.nextAt, clock.now() + interval) }
    if (state.pausedUntil > latest) state = { ...state, pausedUntil: 0 }
  }

  /** Milliseconds that the present pause may be waited for. */
  function allowance(): number {
    if (isAnnounced) return Math.min(maxWait, patience)
    // Nobody knows how long it takes: worth a wait only where it is known to answer at all.
    return hasAnswered ? patience : 0
  }

  function spentDay(): Unavailable | undefined {
    const today = new Date(clock.now()).toISOString().slice(0, 10)
    if (state.day !== today) state = { ...state, day: today, taken: 0 }
    if (state.taken < dailyCap) return undefined
    const retryAt = Date.parse(`${today}T00:00:00Z`) + day
    return { kind: 'unavailable', reason: 'budget-spent', retryAt }
  }

  async function takeNext(signal?: AbortSignal): Promise<Unavailable | undefined> {
    if (!isLoaded) await load()
    for (;;) {
      signal?.throwIfAborted()
      const spent = spentDay()
      if (spent) return spent
      const until = Math.max(state.pausedUntil, restingUntil)
      const pause = until - clock.now()
      if (pause > allowance()) return { kind: 'unavailable', reason, retryAt: until }
      if (pause > 0) {
        patience -= pause
        await clock.sleep(pause, signal)
      }
      const wait = state.nextAt - clock.now()
      if (wait > 0) await clock.sleep(wait, signal)
      // An earlier question may have been told to wait meanwhile.
      if (Math.max(state.pausedUntil, restingUntil) > clock.now()) continue
      change({ nextAt: Math.max(state.nextAt, clock.now()) + interval, taken: state.taken + 1 })
      return undefined
    }
  }

  return {
    take(signal) {
      const turn = last.then(() => takeNext(signal))
      last = turn.catch(() => undefined)
      return turn
    },

    succeed() {
      hasAnswered = true
      patience = fullPatience
      faults = 0
      if (state.refusals > 0) change({ refusals: 0 })
    },

    refuse(why, wait) {
      const now = clock.now()
      isAnnounced = wait !== undefined
      reason = why
      // A server that takes no connections after it had refused has banned the asker.
      const isBan = why === 'connection-refused' && state.refusals > 0
      if (wait === undefined && why !== 'rate-limited' && !isBan) {
        restingUntil = now + faultPauses[faults === 0 ? 0 : 1]
        faults += 1
        return Math.max(state.pausedUntil, restingUntil)
      }
      const refusals = now - state.pausedUntil > memory ? 1 : state.refusals + 1
      const first = isBan ? hour / 2 : minute
      const pause = wait ?? Math.min(day, first * 2 ** Math.min(refusals - 1, 12))
      change({ refusals, pausedUntil: Math.max(state.pausedUntil, now + pause) })
      return state.pausedUntil
    },

    flush: () => saved,
  }
}
