import { titledClasses } from '../data/cs1-templates.js'
import type { Evaluation } from './evaluation.js'
import type { Fields } from './fields.js'
import { isPreprint, judgeParameter } from './known-parameters.js'

/** Parameters that show nothing by themselves, by their names without digits. */
const silent = new RegExp(
  '^(?:name-list-style|mode|df|ref|no-?pp|no-tracking|template-doc-demo|postscript|class|asin-tld' +
    '|(?:archive-|access)-?date|accessdate|archive-?url|url-status|title-link|series-link|episode-?link' +
    '|display-[a-z]+|[a-z0-9-]+-access|[a-z-]*-?(?:mask|link)-?#?|authorlink#?|[a-z]+#-?(?:mask|link)' +
    '|(?:[a-z]+-)?format|doi-broken-date|pmc-embargo-date)$',
)

/** Whether a citation shows its reader nothing at all. */
export function showsNothing(evaluation: Evaluation, fields: Fields): boolean {
  const { citationClass } = evaluation
  if (fields.url || isPreprint(citationClass)) return false
  // These say what they cite: “(Podcast)”.
  if (titledClasses.has(citationClass) && evaluation.meta('TitleType')?.value !== 'none')
    return false
  for (const { rawName } of evaluation.accepted) {
    const standing = judgeParameter(rawName, citationClass, evaluation.version)
    if (standing !== 'unknown' && !silent.test(rawName.replace(/\d+/, '#'))) return false
  }
  return true
}
