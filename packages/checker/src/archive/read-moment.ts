import { parseTimestamp } from '@veracite/archives'
import { readDate } from '../match/score-date.js'

/**
 * A date as cited, as the digits of a timestamp, as far as it tells one: `20120510`, `201205`, `2012`.
 * `undefined` where it names no day, month or year.
 */
export function readMoment(date: string | undefined): string | undefined {
  const read = date === undefined ? undefined : readDate(date)
  if (!read) return undefined
  const two = (part: number): string => String(part).padStart(2, '0')
  const { year, month, day } = read
  const digits = `${year}${month === undefined ? '' : two(month)}${
    month === undefined || day === undefined ? '' : two(day)
  }`
  return parseTimestamp(digits) === undefined ? undefined : digits
}
