import { describe, expect, it } from 'vitest'
import { createSchedule, type ScheduleOptions } from '../src/schedule.ts'
import { createFakeClock, type FakeClock } from './fake-clock.ts'

interface Start {
  readonly host: string
  readonly at: number
}

/** Runs tasks of 100 ms, so many for each host, and tells when each started. */
async function run(
  counts: Readonly<Record<string, number>>,
  options: Partial<ScheduleOptions>,
): Promise<{ starts: Start[]; most: number; clock: FakeClock }> {
  const clock = createFakeClock()
  const schedule = createSchedule({
    concurrency: 100,
    hostConcurrency: 100,
    hostInterval: 0,
    clock,
    ...options,
  })
  const starts: Start[] = []
  let active = 0
  let most = 0
  const task = async (host: string): Promise<void> => {
    const turn = await schedule.turn(host)
    starts.push({ host, at: clock.now() })
    most = Math.max(most, ++active)
    await clock.sleep(100)
    active--
    turn.end()
  }
  await Promise.all(
    Object.entries(counts).flatMap(([host, count]) =>
      Array.from({ length: count }, () => task(host)),
    ),
  )
  return { starts, most, clock }
}

describe('createSchedule', () => {
  it('bounds requests in all', async () => {
    expect((await run({ a: 5, b: 5, c: 5 }, { concurrency: 4 })).most).toBe(4)
  })

  it('bounds requests to one host', async () => {
    expect((await run({ a: 9 }, { hostConcurrency: 2 })).most).toBe(2)
  })

  it('spaces requests to one host', async () => {
    const { starts } = await run({ a: 4 }, { hostInterval: 250 })
    expect(starts.map(({ at }) => at)).toEqual([0, 250, 500, 750])
  })

  it('holds no place while a host may not be asked', async () => {
    const { starts } = await run({ a: 5, b: 1, c: 1 }, { concurrency: 1, hostInterval: 1000 })
    const others = starts.filter(({ host }) => host !== 'a')
    expect(others.every(({ at }) => at < 1000)).toBe(true)
  })

  it('lets the longest queue go first, and none starve', async () => {
    const { starts, clock } = await run(
      { small: 1, large: 6, middle: 3 },
      { concurrency: 2, hostConcurrency: 1 },
    )
    expect(starts.slice(0, 3).map(({ host }) => host)).toContain('large')
    // Six rounds of the longest queue take six hundred milliseconds, and the others fit beside it.
    expect(clock.now()).toBe(600)
  })

  it('leaves a host alone for as long as it asks', async () => {
    const clock = createFakeClock()
    const schedule = createSchedule({ concurrency: 9, hostConcurrency: 9, hostInterval: 0, clock })
    schedule.pause('a', 5000)
    const at = await Promise.all([
      schedule.turn('a').then(() => clock.now()),
      schedule.turn('b').then(() => clock.now()),
    ])
    expect(at).toEqual([5000, 0])
  })

  it('gives the next turn where one ends, however often that is said', async () => {
    const clock = createFakeClock()
    const schedule = createSchedule({ concurrency: 1, hostConcurrency: 1, hostInterval: 0, clock })
    const turns = ['a', 'b', 'a'].map((host) => schedule.turn(host))
    const first = await turns[0]
    first?.end()
    first?.end()
    const isGiven = await Promise.all(
      turns.map((turn) => Promise.race([turn.then(() => true), clock.sleep(1).then(() => false)])),
    )
    expect(isGiven).toEqual([true, true, false])
  })
})
