import { longSpellings, parameterNames } from './data/parameter-names.js'
import { NameTable } from './name-table.js'

/** Repeatable parameters are found without copying up to this number. */
const highestNumber = 20

const spellings: readonly (readonly [spelling: string, canonical: string])[] = [
  ...parameterNames.map((name) => [name.replaceAll('-', ''), name] as const),
  ...Object.entries(longSpellings),
]

const canonicalNames: ReadonlyMap<string, string> = new Map(spellings)

const table: NameTable<string> = new NameTable(spellings.flatMap(numberSpellings))

/** The spellings of a repeatable parameter with their numbers: `authorlink2` and `author2link`. */
function numberSpellings(
  entry: readonly [spelling: string, canonical: string],
): readonly (readonly [string, string])[] {
  const [spelling, canonical] = entry
  if (!canonical.endsWith('#')) return [entry]
  const stem = spelling.slice(0, -1)
  const owner = /^(?:author|contributor|editor|interviewer|subject|translator)/.exec(stem)?.[0]
  return Array.from({ length: highestNumber }, (_, index) => String(index + 1)).flatMap(
    (number) => {
      const name = canonical.slice(0, -1) + number
      const plain = [stem + number, name] as const
      if (owner === undefined || owner === stem) return [plain]
      return [plain, [owner + number + stem.slice(owner.length), name] as const]
    },
  )
}

/** The canonical name of the parameter whose name stands from `start` to `end` of a text. */
export function findParameterName(text: string, start: number, end: number): string {
  return table.find(text, start, end) ?? canonicalParameterName(text.slice(start, end))
}

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
