import type { RunContext } from '@veracite/core'
import { dayOfDate } from '../cs1/dates/judge-date.js'
import { readDateOnce } from '../cs1/dates/read-once.js'
import { englishDate } from './english-date.js'

/**
 * Reads a single day of the calendar, in English or in a language of the document.
 *
 * @returns its beginning in milliseconds since 1970, UTC; `undefined` for what is none
 */
export function readDay(run: RunContext, text: string): number | undefined {
  const english = englishDate(text, run.languages)
  return english === undefined ? undefined : dayOfDate(readDateOnce(run, english))
}
