import type { RunContext } from '@veracite/core'
import { readDay as readEnglishDay } from '../cs1/dates/judge-date.js'
import { englishDate } from './english-date.js'

/**
 * Reads a single day of the calendar, in English or in a language of the document.
 *
 * @returns its beginning in milliseconds since 1970, UTC; `undefined` for what is none
 */
export function readDay({ languages }: RunContext, text: string): number | undefined {
  const english = englishDate(text, languages)
  return english === undefined ? undefined : readEnglishDay(english)
}
