import { findMonth } from './month-names.js'

/** A date as far as it is told. */
export interface PartialDate {
  readonly year: number
  /** From 1. */
  readonly month?: number
  readonly day?: number
}

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

/**
 * The date a text holds, as far as it tells one: `2012-05-01`, `1 May 2012`, `May 2012`, `2012`,
 * `1. Mai 2012`, `01.05.2012`, `2012年5月1日`. Of `01/05/2012` only the year is told.
 */
export function readDate(text: string): PartialDate | undefined {
  const numeric =
    /\b(1[5-9]\d\d|20\d\d)[-/.]?(0[1-9]|1[0-2])(?:[-/.]?(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(text)
  if (numeric !== null) return toDate(numeric[1], Number(numeric[2]), numeric[3])
  const local = readLocalDate(text)
  if (local !== undefined) return local
  const year = /(?<!\d)(?:1[5-9]\d\d|20\d\d)(?!\d)/.exec(text)?.[0]
  const month = findMonth(text)
  if (month === undefined) return toDate(year)
  const day = /(?<![\d:])(?:0?[1-9]|[12]\d|3[01])(?=\D|$)(?!:)/.exec(text)?.[0]
  return toDate(year, month, day)
}

/** Dates in digits whose order is sure: by the marks between them, or as no month has such a number. */
function readLocalDate(text: string): PartialDate | undefined {
  const asian = /(20\d\d|1[5-9]\d\d)\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?/.exec(
    text,
  )
  if (asian) return toDate(asian[1], Number(asian[2]), asian[3])
  const vietnamese = /(?:(\d{1,2})\s)?tháng\s(\d{1,2})\s(?:năm\s)?(\d{4})/i.exec(text)
  if (vietnamese) return toDate(vietnamese[3], Number(vietnamese[2]), vietnamese[1])
  const european =
    /(?<!\d)(0?[1-9]|[12]\d|3[01])([./-])\s?(0?[1-9]|[12]\d|3[01])\2\s?(20\d\d|1[5-9]\d\d)(?!\d)/.exec(
      text,
    )
  if (!european) return undefined
  const [, first = '', mark, second = '', year] = european
  if (Number(second) > 12 && Number(first) <= 12) return toDate(year, Number(first), second)
  return mark === '.' || Number(first) > 12 ? toDate(year, Number(second), first) : toDate(year)
}

function toDate(year?: string, month?: number, day?: string): PartialDate | undefined {
  if (year === undefined) return undefined
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}
