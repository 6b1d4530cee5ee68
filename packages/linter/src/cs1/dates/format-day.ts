import { readDate } from './date-forms.js'
import { monthName } from './month-names.js'

/**
 * Writes a day in the form of another date: day, month and year where that begins with a day, month
 * first where it begins with a month, and `YYYY-MM-DD` otherwise.
 *
 * @param day `YYYY-MM-DD`
 */
export function formatDay(day: string, sample: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const written = readDate(sample)
  const name = monthName(month ?? 0)
  const shortened = /^[A-Z][a-z]{2}$/.test(written?.names[0] ?? '') && written?.names[0] !== 'May'
  const shown = shortened ? name.slice(0, 3) : name
  if (written?.form === 'dMy') return `${date} ${shown} ${year}`
  if (written?.form === 'Mdy') return `${shown} ${date}, ${year}`
  return day
}
