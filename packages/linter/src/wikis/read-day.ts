import type { RunContext } from '@veracite/core'
import { readDayOnce } from '../cs1/dates/read-once.js'
import { englishDate } from './english-date.js'

/**
 * Reads a single day of the calendar, in English or in a language of the document.
 *
 * @returns its beginning in milliseconds since 1970, UTC; `undefined` for what is none
 */
export function readDay(run: RunContext, text: string): number | undefined {
  const english = englishDate(text, run.languages)
  return english === undefined ? undefined : readDayOnce(run, english)
}
