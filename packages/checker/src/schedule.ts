import type { Clock } from '@veracite/archives'
import pLimit from 'p-limit'

/** Decides when each request is made. */
export interface Schedule {
  /** Resolves when a host may be asked and one of all requests is free. */
  turn(host: string): Promise<Turn>
  /** Leaves a host alone for some milliseconds. */
  pause(host: string, milliseconds: number): void
}

/** Leave to make one request. */
export interface Turn {
  /** Says that the request was made; to say so again is without effect. */
  end(): void
}

/** The bounds of a schedule. */
export interface ScheduleOptions {
  /** Requests at a time in all. */
  readonly concurrency: number
  /** Requests at a time to one host. */
  readonly hostConcurrency: number
  /** Milliseconds from one request to a host to the next. */
  readonly hostInterval: number
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
}

interface Host {
  readonly waiting: ((turn: Turn) => void)[]
  active: number
  /** Before it, no request to the host may start. */
  nextStart: number
  isSleeping: boolean
}

/** Hosts that are known before those that are done are forgotten. */
const manyHosts = 1000

/**
 * A schedule with a queue for each host. A host takes part in the whole only when it may be asked, so
 * that none waits for another's interval; among those that may, the one with the longest queue goes
 * first, as it is the one that decides when everything is done.
 */
export function createSchedule(options: ScheduleOptions): Schedule {
  const { concurrency, hostConcurrency, hostInterval, clock, signal } = options
  const limit = pLimit(concurrency)
  // Timers go off late, and would stretch every interval; a little is made up for.
  const slack = Math.min(hostInterval / 10, 5)
  const hosts = new Map<string, Host>()
  const ready = new Set<Host>()
  let sweepAt = manyHosts

  function hostNamed(name: string): Host {
    const known = hosts.get(name)
    if (known !== undefined) return known
    const host = { waiting: [], active: 0, nextStart: 0, isSleeping: false }
    hosts.set(name, host)
    if (hosts.size >= sweepAt) sweep()
    return host
  }

  /** Forgets hosts that nothing is known of any more. */
  function sweep(): void {
    const now = clock.now()
    for (const [name, { waiting, active, nextStart }] of hosts) {
      if (waiting.length === 0 && active === 0 && nextStart < now) hosts.delete(name)
    }
    sweepAt = Math.max(manyHosts, hosts.size * 2)
  }

  /** Lets a host take part as soon as it may be asked. */
  function offer(host: Host): void {
    const isFull = host.active >= hostConcurrency
    if (host.waiting.length === 0 || isFull || ready.has(host) || host.isSleeping) return
    const delay = signal?.aborted ? 0 : host.nextStart - clock.now()
    if (delay > 0) {
      host.isSleeping = true
      const awake = (): void => {
        host.isSleeping = false
        offer(host)
      }
      clock.sleep(delay, signal).then(awake, awake)
      return
    }
    ready.add(host)
    void limit(startNext)
  }

  async function startNext(): Promise<void> {
    const host = longest(ready)
    const start = host?.waiting.shift()
    if (host === undefined || start === undefined) return
    ready.delete(host)
    host.active++
    const earliest = clock.now() + hostInterval - slack
    host.nextStart = Math.max(host.nextStart + hostInterval, earliest)
    offer(host)
    await new Promise<void>((end) => start({ end }))
    host.active--
    offer(host)
  }

  return {
    turn(name) {
      const host = hostNamed(name)
      return new Promise((resolve) => {
        host.waiting.push(resolve)
        offer(host)
      })
    },
    pause(name, milliseconds) {
      const host = hostNamed(name)
      host.nextStart = Math.max(host.nextStart, clock.now() + milliseconds)
    },
  }
}

function longest(hosts: ReadonlySet<Host>): Host | undefined {
  let best: Host | undefined
  for (const host of hosts) {
    if (best === undefined || host.waiting.length > best.waiting.length) best = host
  }
  return best
}
