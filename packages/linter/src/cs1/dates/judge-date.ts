import { type DateForm, readDate, type WrittenDate } from './date-forms.js'
import { isSeason, monthNumber, monthStyle, partOfYear } from './month-names.js'

/** What is wrong with a date. */
export type DateFault =
  /** Not written in a form that is known. */
  | 'form'
  /** A day, month or season that does not exist. */
  | 'impossible'
  /** The second date of a range does not follow the first. */
  | 'order'
  /** Later than next year. */
  | 'future'

/** The dates for which seasons, quarters and holidays may stand. */
interface Circumstances {
  /** The group that the parameter belongs to. */
  readonly meta: string
  readonly now: Date
}

/** What is wrong with a date, if anything; and the date as read. */
export interface DateJudgement {
  readonly fault?: DateFault
  readonly date?: WrittenDate
}

/** Judges a date as the citation module does. */
export function judgeDate(
  date: WrittenDate | undefined,
  circumstances: Circumstances,
): DateJudgement {
  if (!date) return { fault: 'form' }
  const fault = findFault(date, circumstances)
  return fault === undefined ? { date } : { date, fault }
}

function findFault(date: WrittenDate, { meta, now }: Circumstances): DateFault | undefined {
  // An embargo may last until the end of the year after next.
  const lastYear = now.getUTCFullYear() + (meta === 'Embargo' && isSingleDay(date) ? 2 : 1)
  for (const year of date.years) if (year > lastYear) return 'future'
  return checkers[date.form](date, meta)
}

type Checker = (date: WrittenDate, meta: string) => DateFault | undefined

function inOrder(sorted: readonly number[]): boolean {
  return sorted.every((value, index) => index === 0 || value > (sorted[index - 1] ?? 0))
}

const checkDays: Checker = ({ names, days, years }) => {
  const exist = days.every((day, index) => {
    const month = monthNumber(names[index] ?? names[0] ?? '')
    return day <= lengthOfMonth(years[index] ?? years[0] ?? 0, month)
  })
  return exist ? undefined : 'impossible'
}

const checkDayRange: Checker = (date, meta) =>
  inOrder(date.days) ? checkDays(date, meta) : 'order'

const checkMonthRange: Checker = (date, meta) =>
  checkRangeOfNames(date, meta) ?? checkDays(date, meta)

const checkRangeOfNames: Checker = ({ names }, meta) => {
  const [first = '', second = ''] = names
  const [start, end] = [monthNumber(first), monthNumber(second)]
  if (start === 0) {
    const seasons = meta === 'Date' && isSeason(first) && isSeason(second)
    return seasons && partOfYear(first) !== partOfYear(second) ? undefined : 'impossible'
  }
  if (end === 0 || !haveOneStyle(first, second)) return 'impossible'
  return start < end ? undefined : 'order'
}

const checkYearRange: Checker = (date, meta) => {
  if (!inOrder(date.years)) return 'order'
  const [first = '', second = ''] = date.names
  return haveOneStyle(first, second) ? checkDays(date, meta) : 'impossible'
}

const checkSeasonOfYears: Checker = ({ form, names, years: [first = 0, second = 0] }, meta) => {
  const name = names[0] ?? ''
  // Only the long form asks where the date stands.
  const isAllowed = meta === 'Date' || form === 'Sy4-y2'
  if (!isAllowed || (name !== 'Winter' && name !== 'Summer')) return 'impossible'
  return second - first === 1 ? undefined : 'order'
}

const checkMonthsOfYears: Checker = ({ names, years }, meta) => {
  if (!inOrder(years)) return 'order'
  const [first = '', second = ''] = names
  if (monthNumber(first) !== 0 && monthNumber(second) !== 0) {
    return haveOneStyle(first, second) ? undefined : 'impossible'
  }
  return meta === 'Date' && isSeason(first) && isSeason(second) ? undefined : 'impossible'
}

const checkPartOfYear: Checker = ({ names }, meta) => {
  const [name = ''] = names
  const known =
    monthNumber(name) !== 0 || (meta === 'Date' && partOfYear(name.replace(/ +/g, ' ')) !== 0)
  return known ? undefined : 'impossible'
}

const checkYears: Checker = ({ years }) => (inOrder(years) ? undefined : 'order')

/** The last two digits of a year up to 12 could be a month. */
const checkShortYears: Checker = (date, meta) =>
  (date.years[1] ?? 0) % 100 < 13 ? 'form' : checkYears(date, meta)

const checkNumeric: Checker = ({ years, names, days }) => {
  const [year = 0, month = 0, day = 0] = [years[0], Number(names[0]), days[0]]
  const exists =
    year >= 1582 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
  return exists ? undefined : 'impossible'
}

const checkers: Readonly<Record<DateForm, Checker>> = {
  ymd: checkNumeric,
  Mdy: checkDays,
  'Md-dy': checkDayRange,
  dMy: checkDays,
  'd-dMy': checkDayRange,
  'dM-dMy': checkMonthRange,
  'Md-Mdy': checkMonthRange,
  'dMy-dMy': checkYearRange,
  'Mdy-Mdy': checkYearRange,
  'Sy4-y2': checkSeasonOfYears,
  'Sy-y': checkSeasonOfYears,
  'My-My': checkMonthsOfYears,
  'M-My': checkRangeOfNames,
  My: checkPartOfYear,
  'y-y': checkYears,
  'y4-y2': checkShortYears,
  y: () => undefined,
}

function haveOneStyle(first: string, second: string): boolean {
  const [a, b] = [monthStyle(first), monthStyle(second)]
  if (a === undefined || b === undefined) return false
  return a === 'either' || b === 'either' || a === b
}

/** The days of a month, 0 for none; leap years as the Julian calendar has them before 1582. */
function lengthOfMonth(year: number, month: number): number {
  if (month === 0) return 0
  const leap = year % 4 === 0 && (year < 1582 || year % 100 !== 0 || year % 400 === 0)
  if (month === 2) return leap ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether a date is one day, neither a range nor less exact. */
export function isSingleDay(date: WrittenDate): boolean {
  return date.form === 'ymd' || date.form === 'dMy' || date.form === 'Mdy'
}

/** The beginning of a single day that exists, in milliseconds since 1970, UTC. */
export function dayOf({ names, years, days }: WrittenDate): number {
  const [name = ''] = names
  return Date.UTC(years[0] ?? 0, (monthNumber(name) || Number(name)) - 1, days[0] ?? 1)
}

/**
 * Reads a single day of the calendar.
 *
 * @returns its beginning in milliseconds since 1970, UTC; `undefined` for what is none
 */
export function readDay(text: string): number | undefined {
  return dayOfDate(readDate(text))
}

/** The beginning of a date that is a single day of the calendar, as {@link readDay} has it. */
export function dayOfDate(date: WrittenDate | undefined): number | undefined {
  if (!date || !isSingleDay(date) || checkers[date.form](date, 'Date') !== undefined) {
    return undefined
  }
  return dayOf(date)
}
