import type { Parameter } from '@veracite/core'
import type { Meta } from '../../data/cs1-aliases.js'
import type { Evaluation } from '../evaluation.js'
import type { Fields } from '../fields.js'
import { isHyphenatedRange } from './date-forms.js'
import { type DateFault, type DateJudgement, dayOf, isSingleDay, judgeDate } from './judge-date.js'

/** Why a date is refused. */
type Detail = DateFault | 'not-a-day' | 'too-early' | 'too-late' | 'year-differs'

const day = 24 * 60 * 60 * 1000

/** Wikipedia began then; no page was read for it before. */
const firstAccess = Date.UTC(2001, 0, 15)

/** Checks every date of a citation. */
export function checkDates(evaluation: Evaluation, fields: Fields): void {
  const { date, year } = fields
  const dates: readonly (readonly [Meta, Parameter | undefined])[] = [
    ['Date', date],
    ['Year', year],
    ['AccessDate', evaluation.meta('AccessDate')],
    ['ArchiveDate', fields.archiveDate],
    ['DoiBroken', evaluation.meta('DoiBroken')],
    ['Embargo', evaluation.meta('Embargo')],
    ['PublicationDate', fields.publicationDate],
  ]
  let hyphenated: Parameter | undefined
  for (const [meta, parameter] of dates) {
    if (!parameter) continue
    const { detail, judgement } = judge(evaluation, meta, parameter)
    if (detail !== undefined) evaluation.report('err_bad_date', { parameter, detail })
    else if (judgement?.date && isHyphenatedRange(parameter.value, judgement.date)) {
      hyphenated ??= parameter
    }
  }
  if (date && year) checkYear(evaluation, date, year)
  if (hyphenated && !evaluation.has('err_bad_date')) {
    evaluation.report('maint_date_format', { parameter: hyphenated })
  }
}

interface Result {
  readonly detail?: Detail
  readonly judgement?: DateJudgement
}

function judge(evaluation: Evaluation, meta: Meta, { value }: Parameter): Result {
  const { now } = evaluation
  const circa = /^c\. ([1-9]\d{2,3})[a-zA-Z]?$/.exec(value)?.[1]
  if (circa !== undefined && (meta === 'Date' || meta === 'Year')) {
    return Number(circa) > now.getUTCFullYear() + 1 ? { detail: 'future' } : {}
  }
  if (meta === 'Year') return /^[1-9]\d{2,3}[a-zA-Z]?$/.test(value) ? {} : { detail: 'form' }
  if (meta === 'Date' && /^(?:n\.d\.|nd)[a-zA-Z]?$/.test(value)) return {}
  const judgement = judgeDate(value, { meta, now })
  const detail = judgement.fault ?? judgeSingleDay(meta, judgement, now)
  return detail === undefined ? { judgement } : { detail, judgement }
}

/** A page is read on one day, and an embargo ends on one. */
function judgeSingleDay(meta: Meta, { date }: DateJudgement, now: Date): Detail | undefined {
  if (meta !== 'AccessDate' && meta !== 'Embargo') return undefined
  if (!date || !isSingleDay(date)) return 'not-a-day'
  if (meta !== 'AccessDate') return undefined
  const time = dayOf(date)
  if (time < firstAccess) return 'too-early'
  return time > now.getTime() + day ? 'too-late' : undefined
}

/** `year` beside `date` is only there to tell citations apart, and must agree with it. */
function checkYear(evaluation: Evaluation, date: Parameter, year: Parameter): void {
  const given = /\d{3,4}/.exec(year.value)?.[0]
  if (/\d{4}-\d{2}-\d{2}/.test(date.value) && /\d{4}[a-zA-Z]/.test(year.value)) {
    if (given !== date.value.slice(0, 4)) reportYear(evaluation, year)
    return
  }
  const years = yearsOf(date.value)
  if (years.length === 0 || years.includes(given ?? '')) {
    evaluation.report('maint_date_year', { parameter: year })
  } else reportYear(evaluation, year)
}

function reportYear(evaluation: Evaluation, parameter: Parameter): void {
  evaluation.report('err_bad_date', { parameter, detail: 'year-differs' })
}

function yearsOf(date: string): string[] {
  const short = /(\d{2})(\d{2})[-–](\d{2})(?!\d)/.exec(date)
  if (short && !/\d{4}-\d{2}-\d{2}/.test(date))
    return [`${short[1]}${short[2]}`, `${short[1]}${short[3]}`]
  return Array.from(date.matchAll(/\d{3,4}/g), ([year]) => year)
}
