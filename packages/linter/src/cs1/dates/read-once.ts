import type { RunContext } from '@veracite/core'
import { readDate, type WrittenDate } from './date-forms.js'

/** The dates read in one run, by their texts. For `RunContext.once`. */
function createDates(): Map<string, WrittenDate | null> {
  return new Map()
}

/** Reads a date as `readDate` does, but each text once in a run: articles write most dates often. */
export function readDateOnce(run: RunContext, text: string): WrittenDate | undefined {
  const dates = run.once(run.document, createDates)
  const known = dates.get(text)
  if (known !== undefined) return known ?? undefined
  const date = readDate(text)
  dates.set(text, date ?? null)
  return date
}
