import { parameterNames } from '../../citation/data/parameter-names.js'
import { namesByType, type ValueType } from './data/parameter-types.js'

const knownNames: ReadonlySet<string> = new Set(parameterNames)

const typesByName: ReadonlyMap<string, ValueType> = new Map(
  Object.entries(namesByType).flatMap(([type, names]) =>
    names.map((name) => [name, type as ValueType] as const),
  ),
)

/** The ends of names that tell the type of all parameters that have them. */
const typesByEnding: readonly (readonly [ending: string, type: ValueType])[] = [
  ['-url', 'url'],
  ['-date', 'date'],
  ['-url-access', 'keyword'],
  ['-access', 'keyword'],
  ['-format', 'format'],
  ['-link', 'name'],
  ['-mask', 'text'],
  ['-first', 'name'],
  ['-last', 'name'],
  ['-given', 'name'],
  ['-surname', 'name'],
]

/** Whether citation templates have a parameter of this canonical name. */
export function isKnownParameter(name: string): boolean {
  return knownNames.has(name) || knownNames.has(name.replace(/\d+/, '#'))
}

/** The type of a parameter, by its canonical name. */
export function parameterType(name: string): ValueType {
  const stem = name.replace(/\d+/, '')
  const known = typesByName.get(stem)
  if (known !== undefined) return known
  if (stem.startsWith('trans-') || stem.startsWith('script-'))
    return parameterType(stem.replace(/^(?:trans|script)-/, ''))
  return typesByEnding.find(([ending]) => stem.endsWith(ending))?.[1] ?? 'text'
}
