import { type ArchiveUrl, parseArchiveUrl } from '@veracite/archives/archive-url'
import type { Citation, Fix, Parameter, RunContext } from '@veracite/core'
import { formatDay } from '../cs1/dates/format-day.js'
import type { Cs1Condition } from '../cs1/evaluation.js'
import { insertAfter, replaceValue, setParameter } from '../text/edit-parameters.js'
import { dateSample } from './date-sample.js'
import { writeCopy } from './write-copy.js'

type Repair = (condition: Cs1Condition, citation: Citation) => Fix | undefined

/** Adds the date that the address of the archived copy holds. */
export function addArchiveDate(run: RunContext): Repair {
  return ({ parameter }, citation) => {
    const day = parameter && copyDay(parameter)
    if (!parameter || day === undefined) return undefined
    const value = formatDay(day, dateSample(run, citation))
    const edit = setParameter(run, citation, { after: parameter, name: 'archive-date', value })
    return { safe: true, edits: [edit] }
  }
}

/** Adds the original address that the address of the archived copy holds. */
export function addOriginalUrl(run: RunContext): Repair {
  return ({ parameter }, citation) => {
    const original = parameter && parseArchiveUrl(parameter.value)?.original
    if (!parameter || original === undefined || /[|{}\s]/.test(original)) return undefined
    const empty = citation.parameters.find(({ name }) => name === 'url')
    const before = citation.parameters[citation.parameters.indexOf(parameter) - 1]
    if (empty) return { safe: true, edits: [replaceValue(empty, original)] }
    if (!before) return undefined
    return { safe: true, edits: [insertAfter(run, before, [['url', original]])] }
  }
}

/** Moves an archived copy from the place of its original to its own. */
export function moveCopy(
  run: RunContext,
  citation: Citation,
  { parameter, copy }: { parameter: Parameter; copy: ArchiveUrl },
): Fix | undefined {
  const { original, date } = copy
  const isTaken = citation.parameters.some(
    ({ name, value }) => /^archive-(?:url|date)$/.test(name) && value !== '',
  )
  if (isTaken || original === undefined || date === undefined || /[|{}\s]/.test(original))
    return undefined
  const wanted = new Map([
    ['archive-url', parameter.value],
    ['archive-date', formatDay(date, dateSample(run, citation))],
  ])
  const edits = writeCopy(run, citation, { source: parameter, wanted })
  return edits && { safe: true, edits: [replaceValue(parameter, original), ...edits] }
}

/** Writes the day of the copy where another one stands. */
export function correctArchiveDate(run: RunContext): Repair {
  return ({ parameter }, citation) => {
    const archiveUrl = citation.parameters.findLast(({ name }) => name === 'archive-url')
    const day = archiveUrl && copyDay(archiveUrl)
    if (!parameter || day === undefined) return undefined
    const sample = parameter.value || dateSample(run, citation)
    return { safe: true, edits: [replaceValue(parameter, formatDay(day, sample))] }
  }
}

/** The day an archived copy was made, `YYYY-MM-DD`, as its address tells it; where braces cut that off, none. */
function copyDay({ value }: Parameter): string | undefined {
  return /[|{}]/.test(value) ? undefined : parseArchiveUrl(value)?.date
}
