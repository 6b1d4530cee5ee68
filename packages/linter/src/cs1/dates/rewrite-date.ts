import { readDay } from './judge-date.js'
import { monthName, monthNumber } from './month-names.js'

/** Longer than any date. */
const longestDate = 40

/** A day that is written otherwise than the forms allow, in one of them; only where it is sure which day is meant. */
export function rewriteDate(written: string): string | undefined {
  if (written.length > longestDate) return undefined
  const parts = readParts(written.trim())
  if (!parts) return undefined
  const [day, month, year] = parts
  const name = monthName(month)
  const better = day === 0 ? `${name} ${year}` : `${day} ${name} ${year}`
  const monthFirst = day !== 0 && /^[a-z]/i.test(written) ? `${name} ${day}, ${year}` : better
  const rewritten = /^\d{4}\D/.test(written) && day !== 0 ? isoDate(parts) : monthFirst
  const isDay = day === 0 || readDay(rewritten) !== undefined
  return rewritten !== written && isDay ? rewritten : undefined
}

type Parts = readonly [day: number, month: number, year: number]

function isoDate([day, month, year]: Parts): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function readParts(written: string): Parts | undefined {
  const numeric = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written)
  if (numeric) return checkParts(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]))
  const dayFirst =
    /^(?:[a-z]{3,9}day,? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(
      written,
    )
  if (dayFirst) return checkParts(Number(dayFirst[1]), numberOf(dayFirst[2]), Number(dayFirst[3]))
  const monthFirst =
    /^(?:[a-z]{3,9}day,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})$/i.exec(written)
  if (monthFirst)
    return checkParts(Number(monthFirst[2]), numberOf(monthFirst[1]), Number(monthFirst[3]))
  const month = /^([a-z]{3,9})\.?(?:,| of)? (\d{4})$/i.exec(written)
  return month ? checkParts(0, numberOf(month[1]), Number(month[2])) : undefined
}

function numberOf(word = ''): number {
  const name = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
  return monthNumber(name) || monthNumber(name.slice(0, 3))
}

function checkParts(day: number, month: number, year: number): Parts | undefined {
  return month >= 1 && month <= 12 && day <= 31 ? [day, month, year] : undefined
}
