import { monthNames } from '../data/months.js'
import { matchEnd, oneOf } from './pattern.js'

const month = `${oneOf(monthNames)}\\.?`
const day = '\\d{1,2}(?:st|nd|rd|th|er|º)?(?!\\d)\\.?'
const year = '\\d{4}(?!\\d)'
const dash = '\\s?(?:[-–—/]|&[nm]dash;|\\{\\{[ns]dash)\\s?'
const of = "(?:de |of |del |d')?"

const dayMonth = `${day}[ \\u00a0-]${of}${month}`
const monthDay = `${month} ${day}`
const wholeDate = [
  `${dayMonth}(?:,? |-|\\u00a0)${of}${year}`,
  `${monthDay}(?:,? ?|-)${year}`,
  `${month}(?:,? ?|-)${of}${year}`,
  `${year}[-–]\\d{1,2}(?:[-–]\\d{1,2}(?!\\d))?(?!\\d)`,
  `${year}[./]\\d{1,2}[./]\\d{1,2}(?!\\d)`,
  `\\d{1,2}[./-]\\d{1,2}[./-]${year}`,
  `${year}(?: (?:${month}) ${day}(?!,)|[a-z](?![\\p{L}]))?`,
].join('|')

/** The first date of a range may lack what the second gives. */
const partialDate = [dayMonth, monthDay, month, day].join('|')

const vague = `(?:${oneOf(['c', 'ca', 'circa', 'early', 'mid', 'late', 'before', 'after', 'published', 'from'])}\\.? ?)?`
const range = `(?:(?:${wholeDate})${dash}(?:${wholeDate}|\\d{2}(?!\\d)|present)|(?:${partialDate})${dash}(?:${wholeDate}))`
const partialRange = `(?:${month} ${day}${dash}(?:${day}),? ${year}|${day}${dash}${dayMonth} ${year})`

const date = new RegExp(
  `${vague}(?:${partialRange}|${range}|${wholeDate}|[nN]\\.?\\s?[dD]\\.?(?!\\p{L})|${dayMonth}|${monthDay}|${month}|\\d{1,4}(?:\\s?(?:BCE?|AD|CE)\\b)?)`,
  'uy',
)

/** Reads a date as citations write them; returns the offset after it, or -1. */
export function readDate(text: string, start: number): number {
  return matchEnd(date, text, start)
}
