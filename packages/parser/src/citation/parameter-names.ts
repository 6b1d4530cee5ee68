import { longSpellings, parameterNames } from './data/parameter-names.js'
import { type Spelling, SpellingTable } from './spelling-table.js'

/** Repeatable parameters are looked up as they are written up to this number. */
const highestNumber = 20

const squashed: readonly (readonly [spelling: string, canonical: string])[] = [
  ...parameterNames.map((name) => [name.replaceAll('-', ''), name] as const),
  ...Object.entries(longSpellings),
]

const canonicalNames: ReadonlyMap<string, string> = new Map(squashed)

/** The usual spellings, as they are written. */
const usualSpellings = new SpellingTable(
  [...squashed, ...parameterNames.map((name) => [name, name] as const)]
    .flatMap(numberSpellings)
    .map(([written, name]) => ({ written, name })),
)

/** The spellings of a repeatable parameter with their numbers: `authorlink2` and `author2link`. */
function numberSpellings([spelling, canonical]: readonly [string, string]): [string, string][] {
  if (!canonical.endsWith('#')) return [[spelling, canonical]]
  const stem = spelling.slice(0, -1)
  const [owner = ''] =
    /^(?:author|contributor|editor|interviewer|subject|translator)/.exec(stem) ?? []
  return Array.from({ length: highestNumber }, (_, index) => index + 1).flatMap((number) => {
    const name = `${canonical.slice(0, -1)}${number}`
    return [
      [`${stem}${number}`, name],
      [`${owner}${number}${stem.slice(owner.length)}`, name],
    ]
  })
}

/** The parameter whose name stands from `start` to `end` in one of its usual spellings. */
export function findParameterName(text: string, start: number, end: number): Spelling | undefined {
  return usualSpellings.find(text, start, end)
}

/**
 * The canonical name of a parameter: `access-date` for `accessdate` and `accessDate`,
 * `author-link2` for `author2-link`, `last1` for `author1-last`.
 *
 * Only spellings are merged; `website` and `work`, `last1` and `last` stay apart. A name that no
 * citation template knows is put into lower case, its words joined by hyphens.
 */
export function canonicalParameterName(rawName: string): string {
  const usual = findParameterName(rawName, 0, rawName.length)
  if (usual !== undefined) return usual.name
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
