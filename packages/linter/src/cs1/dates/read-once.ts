import type { RunContext } from '@veracite/core'
import { readDate, type WrittenDate } from './date-forms.js'
import { dayOfDate } from './judge-date.js'

/** A text read as a date. */
interface ReadText {
  readonly date: WrittenDate | undefined
  readonly day: number | undefined
}

/** The dates read in one run, by their texts. For `RunContext.once`. */
function createTexts(): Map<string, ReadText> {
  return new Map()
}

/** Each text is read once in a run: articles write most dates often. */
function readOnce(run: RunContext, text: string): ReadText {
  const texts = run.once(run.document, createTexts)
  const known = texts.get(text)
  if (known) return known
  const date = readDate(text)
  const read = { date, day: dayOfDate(date) }
  texts.set(text, read)
  return read
}

/** Reads a date as `readDate` does, each text once in a run. */
export function readDateOnce(run: RunContext, text: string): WrittenDate | undefined {
  return readOnce(run, text).date
}

/** Reads a day as `readDay` does, each text once in a run. */
export function readDayOnce(run: RunContext, text: string): number | undefined {
  return readOnce(run, text).day
}
