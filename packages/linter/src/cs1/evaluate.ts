import type { Citation, RunContext } from '@veracite/core'
import { type Cs1Class, templateClasses } from '../data/cs1-templates.js'
import { readLocalCitation } from '../wikis/local-citation.js'
import { checkAddresses, checkArchiveForm } from './check-addresses.js'
import { checkArguments } from './check-arguments.js'
import { checkKeywords } from './check-keywords.js'
import { checkLocations } from './check-locations.js'
import { checkNewer } from './check-newer.js'
import { checkPeople } from './check-people.js'
import { checkStyle } from './check-style.js'
import { checkTitles } from './check-titles.js'
import { checkDates } from './dates/check-dates.js'
import { showsNothing } from './empty.js'
import { type Cs1Condition, Evaluation } from './evaluation.js'
import { assembleFields, type Fields } from './fields.js'
import { checkIdentifiers } from './identifiers/check-identifiers.js'
import { checkPreprint } from './identifiers/check-preprint.js'

/** What Wikipedia's citation module makes of a citation. */
export interface Cs1Report {
  readonly conditions: readonly Cs1Condition[]
  /** What short references to the citation point at; absent where it has no names. */
  readonly anchor?: string
}

/**
 * Works out what Wikipedia's citation module says of a citation; of a template that is not the
 * module's only the anchor, which all make alike. For `RunContext.once`.
 */
export function evaluateCs1(citation: Citation, run: RunContext): Cs1Report {
  const local = run.languages.length > 0 ? readLocalCitation(citation, run) : undefined
  if (!local) return evaluate(citation, run)
  const { conditions, ...anchor } = evaluate(local.english, run)
  return { conditions: conditions.flatMap(local.restore), ...anchor }
}

function evaluate(citation: Citation, run: RunContext): Cs1Report {
  const citationClass = templateClasses.get(citation.template)
  const evaluation = new Evaluation(citation, citationClass ?? 'citation', run)
  checkArguments(evaluation)
  const fields = assembleFields(evaluation)
  checkArchiveForm(evaluation, fields)
  checkKeywords(evaluation)
  const anchorYear = checkDates(evaluation, fields)
  // Identifiers that are free to read link the title, which must then hold no other link.
  checkIdentifiers(evaluation, fields)
  checkTitles(evaluation, fields)
  const anchor = checkPeople(evaluation, anchorYear)
  checkPreprint(evaluation)
  checkLocations(evaluation, fields)
  checkAddresses(evaluation, fields)
  checkStyle(evaluation)
  if (run.cs1Version !== '2022') checkNewer(evaluation, fields)
  return { conditions: collect(evaluation, fields, citationClass), ...anchor }
}

function collect(
  evaluation: Evaluation,
  fields: Fields,
  citationClass: Cs1Class | undefined,
): readonly Cs1Condition[] {
  if (citationClass === undefined) return []
  if (showsNothing(evaluation, fields)) return [{ id: 'err_empty_citation', data: {} }]
  return evaluation.conditions
}
