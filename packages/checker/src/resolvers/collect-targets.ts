import { parseArchiveUrl } from '@veracite/archives/archive-url'
import type { Citation, SourceTarget } from '@veracite/core'
import { cleanUrl } from './clean-url.js'
import { identifierResolvers, resolveIdentifier } from './identifiers.js'

/** Parameters that give the address of a source, the one that the citation is about first. */
const urlParameters = [
  'url',
  'chapter-url',
  'contribution-url',
  'entry-url',
  'article-url',
  'section-url',
  'conference-url',
  'event-url',
  'map-url',
  'transcript-url',
  'lay-url',
]

const identifiers = Object.keys(identifierResolvers)

/** Whether a parameter gives an address rather than an identifier. */
export function isUrlParameter(parameter: string): boolean {
  return urlParameters.includes(parameter)
}

/**
 * What a citation cites that can be fetched: its addresses, `url` first, then its identifiers.
 *
 * An archived copy is no source: where an address is one, the page that was copied is the source.
 */
export function collectTargets(citation: Citation): SourceTarget[] {
  const values = valuesOf(citation)
  const targets: SourceTarget[] = []
  for (const parameter of urlParameters) {
    const value = values.get(parameter)
    if (value === undefined) continue
    targets.push({ citationId: citation.id, parameter, url: sourceOf(cleanUrl(value)) })
  }
  for (const parameter of identifiers) {
    const value = values.get(parameter)
    const url = value === undefined ? undefined : resolveIdentifier(parameter, value)
    if (url !== undefined) targets.push({ citationId: citation.id, parameter, url })
  }
  return targets
}

/** The values of all parameters that are not empty; of several of one name the last, as the template would take it. */
export function valuesOf(citation: Citation): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const { name, value } of citation.parameters) if (value !== '') values.set(name, value)
  return values
}

/** The value of a parameter; of several, the last that is not empty, as the template would take it. */
export function parameterOf(citation: Citation, name: string): string | undefined {
  return citation.parameters.findLast(
    (parameter) => parameter.name === name && parameter.value !== '',
  )?.value
}

/** The page that an archived copy is of; any other address as it is. */
function sourceOf(url: string): string {
  let source = url
  for (let copy = parseArchiveUrl(url); copy?.original !== undefined; copy = copy.nested ?? null) {
    source = cleanUrl(copy.original)
  }
  return source
}
