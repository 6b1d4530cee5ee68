import { parseArchiveUrl } from '@veracite/archives/archive-url'
import type { Citation, Fix, Parameter, RunContext, TextEdit } from '@veracite/core'
import { formatDay } from '../cs1/dates/format-day.js'
import { readDay } from '../cs1/dates/judge-date.js'
import type { Cs1Condition } from '../cs1/evaluation.js'
import { replaceValue } from '../text/edit-parameters.js'

/**
 * Gives the copy that is cited another address, and its date the day that the address holds.
 *
 * @param address one of the same copy
 */
export function renameCopy(
  citation: Citation,
  parameter: Parameter,
  address: string,
): Fix | undefined {
  if (/[|{}\s]/.test(address)) return undefined
  const edits: TextEdit[] = [replaceValue(parameter, address)]
  const day = parseArchiveUrl(address)?.date
  const date = citation.parameters.findLast(({ name }) => name === 'archive-date')
  const written = date && readDay(date.value)
  const isOther = written !== undefined && new Date(written).toISOString().slice(0, 10) !== day
  if (date && day !== undefined && isOther)
    edits.push(replaceValue(date, formatDay(day, date.value)))
  return { safe: true, edits }
}

/** Writes the address of a copy in full, where it or a check tells which copy it leads to. */
export function completeAddress(
  run: RunContext,
): (condition: Cs1Condition, citation: Citation) => Fix | undefined {
  return ({ parameter }, citation) => {
    const copy = parameter && parseArchiveUrl(parameter.value)
    const original = copy?.original
    if (!parameter || !copy || original === undefined || copy.archive !== 'wayback')
      return undefined
    // Marks of how a copy is shown are letters; others ask for a list.
    const isOneCopy = copy.timestamp?.length === 14 && /^(?:[a-z]{2}_?)?$/i.test(copy.flags ?? '')
    const timestamp = isOneCopy ? copy.timestamp : seenTimestamp(run, citation)
    if (timestamp === undefined) return undefined
    const address = `https://web.archive.org/web/${timestamp}/${original}`
    return renameCopy(citation, parameter, address)
  }
}

/** The time of the cited copy, where a check has found it to be a good one. */
export function seenTimestamp(run: RunContext, citation: Citation): string | undefined {
  const verdict = run.verdictsOf(citation).find(({ archive }) => archive.status === 'cited')
  const timestamp = verdict?.archive.timestamp
  return timestamp?.length === 14 ? timestamp : undefined
}
