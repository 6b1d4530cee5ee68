import type { Citation, Parameter, RunContext } from '@veracite/core'
import type { Cs1Condition } from '../cs1/evaluation.js'
import type { Cs1Id } from '../cs1/ids.js'
import { judgeParameter } from '../cs1/known-parameters.js'
import { templateClasses } from '../data/cs1-templates.js'
import { englishDate } from './english-date.js'
import { isLocal } from './local-names.js'

/** A citation of another wiki, in the words of the English one. */
interface LocalCitation {
  /** What the citation module is asked about; parameters that it does not know are left out. */
  readonly english: Citation
  /** Says a condition of it in the words of the text; none where it cannot be told in that wiki. */
  restore(condition: Cs1Condition): readonly Cs1Condition[]
}

/** Dates by the canonical names of their parameters. */
const dates: ReadonlySet<string> = new Set(['date', 'access-date', 'archive-date'])

/**
 * Reads a citation by a template of another wiki, or with a date in its language; `undefined` for one
 * as the English Wikipedia has them.
 */
export function readLocalCitation(citation: Citation, run: RunContext): LocalCitation | undefined {
  const isOwn = isLocal(run, citation)
  const originals = new Map<Parameter, Parameter>()
  for (const parameter of citation.parameters) {
    const translated = isOwn
      ? translateName(parameter, citation, run)
      : translateDate(parameter, run)
    if (translated) originals.set(translated, parameter)
  }
  if (!isOwn && [...originals].every(([translated, original]) => translated === original)) {
    return undefined
  }
  // Not a spread, which would lose the fields that a citation works out only when it is asked.
  const parameters = { value: [...originals.keys()], enumerable: true }
  const english = Object.create(citation, { parameters }) as Citation
  const knows = (id: Cs1Id): boolean => !isOwn || universal.has(id)
  return {
    english,
    restore: (condition) => (knows(condition.id) ? restore(condition, originals) : []),
  }
}

function translateName(
  parameter: Parameter,
  { template }: Citation,
  run: RunContext,
): Parameter | undefined {
  const { name } = parameter
  const citationClass = templateClasses.get(template) ?? 'citation'
  if (judgeParameter(name, citationClass, run.cs1Version) !== 'valid') return undefined
  return { ...copyOf(translateDate(parameter, run)), rawName: name }
}

function translateDate(parameter: Parameter, { languages }: RunContext): Parameter {
  const { name, value } = parameter
  if (!dates.has(name) || value === '') return parameter
  // Of a date that cannot be read the year stands for it: it is there all the same.
  const english = englishDate(value, languages) ?? /\d{4}/.exec(value)?.[0] ?? ''
  return english === value ? parameter : { ...copyOf(parameter), value: english }
}

/** A copy of all fields, those included that a parameter works out only when it is asked. */
function copyOf({ name, rawName, value, span, nameSpan, valueSpan }: Parameter): Parameter {
  return { name, rawName, value, span, nameSpan, valueSpan }
}

/** What holds whatever the templates of a wiki are like. */
const universal: ReadonlySet<Cs1Id> = new Set<Cs1Id>([
  'err_accessdate_missing_url',
  'err_archive_date_url_ts_mismatch',
  'err_archive_missing_url',
  'err_archive_url',
  'err_bad_date',
  'err_bad_doi',
  'err_bad_isbn',
  'err_bad_issn',
  'err_bad_url',
  'err_bare_url_missing_title',
  'err_citation_missing_title',
  'err_empty_citation',
  'err_first_missing_last',
  'err_generic_title',
  'err_invisible_char',
  'err_param_has_ext_link',
  'err_trans_missing_title',
  'err_wikilink_in_url',
])

function restore(
  condition: Cs1Condition,
  originals: ReadonlyMap<Parameter, Parameter>,
): readonly Cs1Condition[] {
  const { id, detail, data } = condition
  const parameter = condition.parameter && originals.get(condition.parameter)
  if (!parameter || parameter === condition.parameter) return [condition]
  // What forms of dates a wiki allows is not known, only what days there are.
  const isForm = id === 'err_bad_date' && (detail === 'form' || detail === 'not-a-day')
  if (isForm) return []
  const { rawName: name, value } = parameter
  return [{ ...condition, parameter, data: { ...data, name, ...('value' in data && { value }) } }]
}
