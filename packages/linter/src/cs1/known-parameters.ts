import type { Cs1Version } from '@veracite/core'
import { distance } from 'fastest-levenshtein'
import {
  addedParameters,
  basicParameters,
  deprecatedParameters,
  numberedParameters,
  ownParameters,
  preprintNumberedParameters,
  preprintParameters,
} from '../data/cs1-parameters.js'
import {
  parameterMisspellings,
  parameterPatterns,
  parameterSuggestions,
} from '../data/cs1-suggestions.js'
import type { Cs1Class } from '../data/cs1-templates.js'

/** What a template makes of a parameter. */
export type ParameterStanding = 'valid' | 'deprecated' | 'unknown'

const preprintClasses: ReadonlySet<Cs1Class> = new Set([
  'arxiv',
  'biorxiv',
  'citeseerx',
  'medrxiv',
  'ssrn',
])

/** Whether a class of templates stands for preprints, which accept few parameters. */
export function isPreprint(citationClass: Cs1Class): boolean {
  return preprintClasses.has(citationClass)
}

/** What the templates of a class make of a parameter; without a class, what most templates do. */
export function judgeParameter(
  name: string,
  citationClass: Cs1Class | undefined,
  version: Cs1Version,
): ParameterStanding {
  if (name.includes('#')) return 'unknown'
  const isLimited = citationClass !== undefined && isPreprint(citationClass)
  const basic = isLimited ? preprintParameters : basicParameters
  const deprecated = deprecatedParameters[version]
  if (deprecated.has(name) && (!isLimited || basic.has(name))) {
    const only = deprecated.get(name)
    if (only === undefined || only === citationClass) return 'deprecated'
  }
  if (basic.has(name)) return 'valid'
  if (citationClass !== undefined && ownParameters[citationClass]?.has(name)) return 'valid'
  const numbered = isLimited ? preprintNumberedParameters : numberedParameters
  if (/\d/.test(name) && numbered.has(name.replace(/\d+/g, '#'))) return 'valid'
  return !isLimited && version !== '2022' && addedParameters.has(name) ? 'valid' : 'unknown'
}

/** All that some templates accept today, those with numbers aside. */
const acceptedSomewhere: ReadonlySet<string> = new Set(
  [basicParameters, addedParameters, preprintParameters, ...Object.values(ownParameters)]
    .flatMap((names) => [...names])
    .filter((name) => !deprecatedParameters[2025].has(name)),
)

/** Whether the templates of some class accept a parameter today. */
export function isAcceptedSomewhere(name: string): boolean {
  if (name.includes('#')) return false
  if (acceptedSomewhere.has(name)) return true
  return /\d/.test(name) && numberedParameters.has(name.replace(/\d+/g, '#'))
}

/** The parameter that the citation module suggests for an unknown one. */
export function suggestParameter(
  name: string,
  citationClass: Cs1Class,
  version: Cs1Version,
): string | undefined {
  const lower = name.toLowerCase()
  const isValid = (candidate: string | undefined): candidate is string =>
    candidate !== undefined && judgeParameter(candidate, citationClass, version) !== 'unknown'
  if (isValid(lower)) return lower
  for (const [pattern, replacement] of parameterPatterns) {
    if (pattern.test(name)) {
      const candidate = name.replace(pattern, replacement)
      return isValid(candidate) ? candidate : undefined
    }
  }
  const suggested = parameterSuggestions.get(lower)
  return isValid(suggested) ? suggested : undefined
}

/** No parameter has a name of this length, nor one that is near. */
const longestName = 40

/** More slips than these make another word. */
const mostSlips = 2

/** The known parameter that is meant by an unknown one, or whose name is nearest to it, where one is near. */
export function nearestParameter(
  name: string,
  citationClass: Cs1Class,
  version: Cs1Version,
): string | undefined {
  const meant = parameterMisspellings.get(name.toLowerCase())
  if (meant !== undefined && judgeParameter(meant, citationClass, version) === 'valid') return meant
  const written = name.toLowerCase().replace(/[\s_]+/g, '-')
  const number = /\d+/.exec(written)?.[0] ?? ''
  const folded = written.replace(/\d+/, '#')
  if (folded.length > longestName) return undefined
  let best: string | undefined
  let least = Math.min(mostSlips + 1, folded.length / 2)
  for (const known of namesFor(citationClass, number !== '')) {
    const slips = distance(folded, known)
    if (slips < least) [best, least] = [known, slips]
  }
  return best?.replace('#', number)
}

function namesFor(citationClass: Cs1Class, isNumbered: boolean): Iterable<string> {
  if (isPreprint(citationClass)) {
    return isNumbered ? preprintNumberedParameters : preprintParameters
  }
  if (isNumbered) return numberedParameters
  return [...basicParameters, ...(ownParameters[citationClass] ?? [])]
}
