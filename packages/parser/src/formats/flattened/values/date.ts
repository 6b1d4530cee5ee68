import { monthNames } from '../data/months.js'
import { matchEnd, oneOf } from './pattern.js'

/** Stands for each letter of the name of a month or season, whatever its language. */
const monthMark = '\ue000'

const months: ReadonlySet<string> = new Set(monthNames)

/** The longest date that is looked for. */
const longestDate = 100

const month = `${monthMark}+\\.?`
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
  `${year}(?: ${month} ${day}(?!,)|[a-z](?!\\p{L}))?`,
].join('|')

/** The first date of a range may lack what the second gives. */
const partialDate = [dayMonth, monthDay, month, day].join('|')

const ranges = [
  `${month} ${day}${dash}${day},? ${year}`,
  `${day}${dash}${dayMonth} ${year}`,
  `(?:${wholeDate})${dash}(?:${wholeDate}|\\d{2}(?!\\d)|present)`,
  `(?:${partialDate})${dash}(?:${wholeDate})`,
].join('|')

const vague = oneOf(['c', 'ca', 'circa', 'early', 'mid', 'late', 'before', 'after', 'from'])
const unknown = '[nN]\\.?\\s?[dD]\\.?(?!\\p{L})'
const lone = `${dayMonth}|${monthDay}|${month}|\\d{1,4}(?:\\s?(?:BCE?|AD|CE)\\b)?`

const date = new RegExp(`(?:${vague}\\.? ?)?(?:${ranges}|${wholeDate}|${unknown}|${lone})`, 'uy')

/** Reads a date as citations write them; returns the offset after it, or -1. */
export function readDate(text: string, start: number): number {
  const stretch = text.slice(start, start + longestDate)
  const marked = stretch.replaceAll(/\p{Lu}?\p{Ll}+|\p{Lu}+/gu, (word) =>
    months.has(word.toLowerCase()) ? monthMark.repeat(word.length) : word,
  )
  const end = matchEnd(date, marked, 0)
  return end === -1 ? -1 : start + end
}
