import type { Meta } from '../../data/cs1-aliases.js'
import { slots } from '../../data/cs1-aliases.js'
import { hasKeyword } from '../check-keywords.js'
import type { Argument, Evaluation } from '../evaluation.js'
import type { Fields } from '../fields.js'
import { anchorYear, isHyphenatedRange, type WrittenDate } from './date-forms.js'
import { type DateFault, type DateJudgement, dayOf, isSingleDay, judgeDate } from './judge-date.js'
import { monthNumber } from './month-names.js'
import { readDateOnce } from './read-once.js'

/** Why a date is refused. */
type Detail = DateFault | 'not-a-day' | 'too-early' | 'too-late' | 'year-differs'

const day = 24 * 60 * 60 * 1000

/** Wikipedia began then; no page was read for it before. */
const firstAccess = Date.UTC(2001, 0, 15)

/**
 * Checks every date of a citation.
 *
 * @returns the year that short references to the citation give; empty where there is none
 */
export function checkDates(evaluation: Evaluation, fields: Fields): string {
  const { date, year } = fields
  const judgement = checkDate(evaluation, 'Date', date)
  checkDate(evaluation, 'Year', year)
  checkDate(evaluation, 'AccessDate', evaluation.meta(slots.AccessDate))
  checkDate(evaluation, 'ArchiveDate', fields.archiveDate)
  checkDate(evaluation, 'DoiBroken', evaluation.meta(slots.DoiBroken))
  checkDate(evaluation, 'Embargo', evaluation.meta(slots.Embargo))
  checkDate(evaluation, 'LayDate', evaluation.meta(slots.LayDate))
  checkDate(evaluation, 'PublicationDate', fields.publicationDate)
  if (date && year) checkYear(evaluation, date, year)
  // Ranges are only mended where no date is bad.
  if (evaluation.has('maint_date_format') && evaluation.has('err_bad_date')) {
    evaluation.withdraw('maint_date_format')
  }
  if (year) return year.value
  if (!date || judgement?.fault !== undefined) return ''
  return judgement?.date ? anchorYear(date.value, judgement.date) : date.value
}

function checkDate(
  evaluation: Evaluation,
  meta: Meta,
  parameter: Argument | undefined,
): DateJudgement | undefined {
  if (!parameter) return undefined
  const { detail, date } = judge(evaluation, meta, parameter)
  if (detail !== undefined) {
    evaluation.report('err_bad_date', { parameter, detail })
    return { fault: 'form' }
  }
  if (!date) return {}
  if (isHyphenatedRange(parameter.value, date) && !isRewritten(evaluation, meta, date)) {
    evaluation.report('maint_date_format', { parameter })
  }
  return { date }
}

interface Result {
  readonly detail?: Detail | undefined
  readonly date?: WrittenDate | undefined
}

function judge(evaluation: Evaluation, meta: Meta, { value }: Argument): Result {
  const { now } = evaluation
  if (meta === 'Date' || meta === 'Year') {
    const circa = value.startsWith('c. ') && /^c\. ([1-9]\d{2,3})[a-zA-Z]?$/.exec(value)?.[1]
    if (circa) {
      return Number(circa) > now.getUTCFullYear() + 1 ? { detail: 'future' } : {}
    }
    if (meta === 'Year') return /^[1-9]\d{2,3}[a-zA-Z]?$/.test(value) ? {} : { detail: 'form' }
    if (value.startsWith('n') && /^(?:n\.d\.|nd)[a-zA-Z]?$/.test(value)) return {}
  }
  const { fault, date } = judgeDate(readDateOnce(evaluation.run, value), { meta, now })
  return { detail: fault ?? judgeSingleDay(meta, date, now), date }
}

/** A page is read on one day, and an embargo ends on one. */
function judgeSingleDay(meta: Meta, date: WrittenDate | undefined, now: Date): Detail | undefined {
  if (meta !== 'AccessDate' && meta !== 'Embargo') return undefined
  if (!date || !isSingleDay(date)) return 'not-a-day'
  if (meta !== 'AccessDate') return undefined
  const time = dayOf(date)
  if (time < firstAccess) return 'too-early'
  return time > now.getTime() + day ? 'too-late' : undefined
}

/** Whether `df` has the date written anew, and so with a dash. */
function isRewritten(evaluation: Evaluation, meta: Meta, { form, names }: WrittenDate): boolean {
  const df = evaluation.meta(slots.DF)
  if (!hasKeyword(df, 'DF') || df.value.startsWith('ymd')) return false
  const isOfWork = meta !== 'AccessDate' && meta !== 'ArchiveDate'
  if (!isOfWork && !df.value.endsWith('-all')) return false
  return !/y-y|y4/.test(form) && names.every((name) => monthNumber(name) !== 0)
}

/** `year` beside `date` is only there to tell citations apart, and must agree with it. */
function checkYear(evaluation: Evaluation, date: Argument, year: Argument): void {
  const given = /\d{3,4}/.exec(year.value)?.[0] ?? ''
  if (/\d{4}-\d{2}-\d{2}/.test(date.value) && /\d{4}[a-zA-Z]/.test(year.value)) {
    if (given !== /\d{4}/.exec(date.value)?.[0]) reportYear(evaluation, year)
  } else if (yearsOf(date.value).includes(given)) {
    evaluation.report('maint_date_year', { parameter: year })
  } else reportYear(evaluation, year)
}

function reportYear(evaluation: Evaluation, parameter: Argument): void {
  evaluation.report('err_bad_date', { parameter, detail: 'year-differs' })
}

function yearsOf(date: string): string[] {
  const years = Array.from(date.matchAll(/\d{3,4}/g), ([year]) => year)
  const short = years.length > 1 ? undefined : /((\d{2})\d{2})[-–](\d{2})/.exec(date)
  return short ? [short[1] ?? '', `${short[2]}${short[3]}`] : years.slice(0, 2)
}
