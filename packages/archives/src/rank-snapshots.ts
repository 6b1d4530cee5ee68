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

/**
 * The copies from the best to the worst for a citation: good ones before redirects, those on the
 * preferred side of the moment before the others, then the nearest first; the newest first where no
 * moment is given.
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
      return { snapshot, redirect, side: 0, distance: -time }
    }
    const inside = time >= start && time <= end
    return {
      snapshot,
      redirect,
      side: isOnPreferredSide(snapshot, { timestamp, prefer }) ? 0 : 1,
      distance: inside ? 0 : Math.min(Math.abs(time - start), Math.abs(time - end)),
    }
  })
  return keyed
    .sort((a, b) => a.redirect - b.redirect || a.side - b.side || a.distance - b.distance)
    .map(({ snapshot }) => snapshot)
}
