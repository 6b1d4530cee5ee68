// Reading the dates of citations without linting them.
import { readDate } from './cs1/dates/date-forms.js'

export { readDay } from './cs1/dates/judge-date.js'

/** The year that a date tells, the first of a range; `undefined` where it tells none. */
export function readYear(text: string): number | undefined {
  const year = readDate(text)?.years[0] ?? Number(/\b(?:1[5-9]|20)\d\d\b/.exec(text)?.[0])
  return Number.isNaN(year) ? undefined : year
}
