import type { PageFailure } from '@veracite/core'

const day = 86_400_000

/** Failures kept of one page: with more, those between others that are near go first. */
const maxFailures = 16

/** The failures of a page as a store has them, oldest first; none where there are none, or no such record. */
export function readFailures(record: unknown): readonly PageFailure[] {
  const failures: unknown = typeof record === 'object' && record && Reflect.get(record, 'failures')
  return Array.isArray(failures) ? mergeFailures(failures.filter(isFailure)) : []
}

/** With one more failure: the first of a day counts for the day. What lies in the future was dated by a clock that was wrong. */
export function addFailure(
  failures: readonly PageFailure[],
  failure: PageFailure,
): readonly PageFailure[] {
  const limit = Date.parse(failure.at) + day
  return mergeFailures([...failures.filter(({ at }) => Date.parse(at) <= limit), failure])
}

/** Failures in the order of time, one a day, and not too many. */
export function mergeFailures(failures: readonly PageFailure[]): readonly PageFailure[] {
  const byDay = new Map<string, PageFailure>()
  for (const failure of failures.toSorted((left, right) => (left.at < right.at ? -1 : 1))) {
    const date = failure.at.slice(0, 10)
    if (!byDay.has(date)) byDay.set(date, failure)
  }
  const merged = [...byDay.values()]
  while (merged.length > maxFailures) merged.splice(nearest(merged), 1)
  return merged
}

/** The place, neither the first nor the last, with the least time between its neighbours. */
function nearest(failures: readonly PageFailure[]): number {
  const times = failures.map(({ at }) => Date.parse(at))
  const gapAt = (index: number): number => (times[index + 1] ?? 0) - (times[index - 1] ?? 0)
  let found = 1
  for (let index = 2; index < times.length - 1; index++) {
    if (gapAt(index) < gapAt(found)) found = index
  }
  return found
}

function isFailure(value: unknown): value is PageFailure {
  if (typeof value !== 'object' || value === null) return false
  const at: unknown = Reflect.get(value, 'at')
  const reason: unknown = Reflect.get(value, 'reason')
  const isDated = typeof at === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(at)
  return isDated && typeof reason === 'string' && !Number.isNaN(Date.parse(at))
}
