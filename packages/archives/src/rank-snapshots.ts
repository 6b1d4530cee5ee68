import { parseTimestamp } from './archive-url/timestamp.js'
import type { CopyQuery, Snapshot } from './snapshot.js'

/** The last moment of what a timestamp names: a year, a month, a day, …, a second. */
function endOf(timestamp: string): number | undefined {
  const start = parseTimestamp(timestamp)
  if (start === undefined) return undefined
  const end = new Date(start)
  if (timestamp.length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1)
  else if (timestamp.length === 6) end.setUTCMonth(end.getUTCMonth() + 1)
  else if (timestamp.length === 8) end.setUTCDate(end.getUTCDate() + 1)
  else return start
  return end.getTime() - 1
}

/** Whether a copy lies on the side of the wanted moment that is to be tried first. */
export function isOnPreferredSide(
  copy: Pick<Snapshot, 'timestamp'>,
  { timestamp, prefer = 'before' }: Omit<CopyQuery, 'url'>,
): boolean {
  if (timestamp === undefined) return true
  const shown = copy.timestamp.slice(0, timestamp.length)
  return prefer === 'before' ? shown <= timestamp : shown >= timestamp
}

const dayLength = 86_400_000

/**
 * The copies from the best to the worst for a citation: those on the preferred side of the moment
 * before the others, then the nearest first, of one day those that are no redirects first; where no
 * moment is given the newest first, redirects after all others.
 */
export function rankSnapshots(
  snapshots: readonly Snapshot[],
  { timestamp, prefer = 'before' }: Omit<CopyQuery, 'url'>,
): Snapshot[] {
  const start = timestamp === undefined ? undefined : parseTimestamp(timestamp)
  const end = timestamp === undefined ? undefined : endOf(timestamp)
  const keyed = snapshots.map((snapshot) => {
    const time = parseTimestamp(snapshot.timestamp) ?? 0
    const redirect = snapshot.status !== undefined && snapshot.status >= 300 ? 1 : 0
    if (timestamp === undefined || start === undefined || end === undefined) {
      return { snapshot, side: redirect, days: 0, redirect, distance: -time }
    }
    const inside = time >= start && time <= end
    const side = isOnPreferredSide(snapshot, { timestamp, prefer }) ? 0 : 1
    const distance = inside ? 0 : Math.min(Math.abs(time - start), Math.abs(time - end))
    return { snapshot, side, days: Math.floor(distance / dayLength), redirect, distance }
  })
  return keyed
    .sort(
      (a, b) =>
        a.side - b.side || a.days - b.days || a.redirect - b.redirect || a.distance - b.distance,
    )
    .map(({ snapshot }) => snapshot)
}

/**
 * Whole days from a moment, told as far as it is known, to a copy: 0 within the day, month or year
 * that the moment names; `undefined` where either is no time.
 */
export function daysBetween(moment: string, timestamp: string): number | undefined {
  const start = parseTimestamp(moment)
  const end = endOf(moment)
  const time = parseTimestamp(timestamp)
  if (start === undefined || end === undefined || time === undefined) return undefined
  if (time >= start && time <= end) return 0
  return Math.ceil(Math.min(Math.abs(time - start), Math.abs(time - end)) / dayLength)
}
