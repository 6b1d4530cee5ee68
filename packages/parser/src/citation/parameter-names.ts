import { longSpellings, parameterNames } from './data/parameter-names.js'

const canonicalNames: ReadonlyMap<string, string> = new Map([
  ...parameterNames.map((name) => [name.replaceAll('-', ''), name] as const),
  ...Object.entries(longSpellings),
])

/**
 * The canonical name of a parameter: `access-date` for `accessdate` and `accessDate`,
 * `author-link2` for `author2-link`, `last1` for `author1-last`.
 *
 * Only spellings are merged; `website` and `work`, `last1` and `last` stay apart. A name that no
 * citation template knows is put into lower case, its words joined by hyphens.
 */
export function canonicalParameterName(rawName: string): string {
  const lower = rawName.trim().toLowerCase()
  const key = lower.replaceAll(/[\s_-]+/g, '')
  const known = canonicalNames.get(key)
  if (known !== undefined) return known
  const number = /\d+/.exec(key)?.[0]
  if (number !== undefined) {
    const numbered = canonicalNames.get(`${key.replace(number, '')}#`)
    if (numbered !== undefined) return numbered.replace('#', number)
  }
  return lower.replaceAll(/[\s_]+/g, '-')
}
