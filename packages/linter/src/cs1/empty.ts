import { slots } from '../data/cs1-aliases.js'
import { type Cs1Class, titledClasses } from '../data/cs1-templates.js'
import { usesIssue, usesPages, usesVolume } from './check-locations.js'
import type { Argument, Evaluation } from './evaluation.js'
import type { Fields } from './fields.js'
import { isPreprint } from './known-parameters.js'

/** Parameters that show nothing by themselves, by their names with `#` for numbers. */
const silent = new RegExp(
  '^(?:name-list-style|mode|df|ref|no-?pp|no-tracking|template-doc-demo|class|asin-tld' +
    '|(?:archive-|access-)date|accessdate|archivedate|archive-?url|url-status|lay-(?:date|source)' +
    '|(?:title|series|episode)-link|display-[a-z]+|[a-z0-9-]+-access|[a-z-]+#?-?(?:mask|link)#?' +
    '|(?:[a-z]+-)?(?:first|given)#?|[a-z]+#-(?:first|given)|collaboration|time-caption|quote-pages?' +
    '|orig-date|orig-year|origyear|doi-broken-date|pmc-embargo-date|contributor[a-z0-9#-]*)$',
)

const chapter =
  /^(?:script-|trans-)?(?:chapter|contribution|entry|article|section)(?:-?url|-format)?$/

const talks: readonly Cs1Class[] = ['conference', 'speech']
const performances: readonly Cs1Class[] = ['episode', 'serial']
const encyclopedias: readonly Cs1Class[] = ['citation', 'encyclopaedia']

/** Parameters that only the templates of some classes show. */
const shownBy: ReadonlyMap<string, readonly Cs1Class[]> = new Map([
  ['conference', talks],
  ['event', talks],
  ['network', performances],
  ['station', performances],
  ['dictionary', encyclopedias],
  ['encyclopaedia', encyclopedias],
  ['encyclopedia', encyclopedias],
])

/** Whether a citation shows its reader nothing at all. */
export function showsNothing(evaluation: Evaluation, fields: Fields): boolean {
  const { citationClass } = evaluation
  if (fields.title || fields.url || isPreprint(citationClass)) return false
  // These say what they cite: “(Podcast)”.
  if (titledClasses.has(citationClass) && evaluation.meta(slots.TitleType)?.value !== 'none') {
    return false
  }
  for (const argument of evaluation.accepted) {
    if (isShown(evaluation, fields, argument)) return false
  }
  return true
}

function isShown(evaluation: Evaluation, fields: Fields, { rawName, value }: Argument): boolean {
  const { citationClass, table } = evaluation
  if (table.get(rawName).standing === 'unknown') return false
  if (rawName === 'postscript') return value.length > 2 && value.toLowerCase() !== 'none'
  if (rawName === 'type' || rawName === 'medium')
    return value !== 'none' || !titledClasses.has(citationClass)
  if (rawName === 'volume') return usesVolume(evaluation)
  if (rawName === 'issue') return usesIssue(evaluation, fields)
  if (rawName === 'number') return citationClass === 'techreport' || usesIssue(evaluation, fields)
  if (/^(?:pp?|pages?|at)$/.test(rawName)) return usesPages(evaluation)
  if (silent.test(rawName.replace(/\d+/, '#'))) return false
  if (fields.lacksChapters && chapter.test(rawName)) return false
  // The language of the wiki itself goes without saying.
  if (/^lang/.test(rawName)) return !/^en(?:glish$|$|-)/i.test(value)
  return shownBy.get(rawName)?.includes(citationClass) ?? true
}
