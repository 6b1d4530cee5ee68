/** A date as far as it is told. */
export interface PartialDate {
  readonly year: number
  /** From 1. */
  readonly month?: number
  readonly day?: number
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const dayLength = 86_400_000

/**
 * How far two dates agree, as far as both are told: 1 for the same day (or the next, as clocks
 * differ between places), 0.5 for the same year only, 0 for another year.
 *
 * @returns `null` where one of the two cannot be read
 */
export function scoreDate(cited: string, page: string | undefined): number | null {
  const left = readDate(cited)
  const right = readDate(page ?? '')
  if (left === undefined || right === undefined) return null
  const distance = Math.abs(toTime(left, right) - toTime(right, left))
  if (distance <= dayLength) return 1
  return left.year === right.year ? 0.5 : 0
}

/** Midnight of a date, told only as far as another is. */
function toTime(date: PartialDate, other: PartialDate): number {
  const month = other.month === undefined ? undefined : date.month
  const day = month === undefined || other.day === undefined ? undefined : date.day
  return Date.UTC(date.year, (month ?? 1) - 1, day ?? 1)
}

/** The date a text holds, as far as it tells one: `2012-05-01`, `1 May 2012`, `May 2012`, `2012`. */
export function readDate(text: string): PartialDate | undefined {
  const numeric =
    /\b(1[5-9]\d\d|20\d\d)[-/.]?(0[1-9]|1[0-2])(?:[-/.]?(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(text)
  if (numeric !== null) return toDate(numeric[1], Number(numeric[2]), numeric[3])
  const year = /\b(?:1[5-9]\d\d|20\d\d)\b/.exec(text)?.[0]
  const name = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/i.exec(text)?.[1]
  if (name === undefined) return toDate(year)
  const day = /(?<![\d:])(?:0?[1-9]|[12]\d|3[01])(?=\D|$)(?!:)/.exec(text)?.[0]
  return toDate(year, months.indexOf(name.toLowerCase()) + 1, day)
}

function toDate(year?: string, month?: number, day?: string): PartialDate | undefined {
  if (year === undefined) return undefined
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}
