import type { Citation, Parameter } from '@veracite/core'

/** Up to so many parameters it is quicker to compare the names with each other than to sort them in. */
const fewParameters = 16

/** Whether a name, as written, is given to several parameters of a citation. */
export function hasRepeatedNames({ parameters }: Citation): boolean {
  const { length } = parameters
  if (length > fewParameters) return new Set(parameters.map(({ rawName }) => rawName)).size < length
  for (let index = 1; index < length; index += 1) {
    const name = parameters[index]?.rawName
    for (let before = 0; before < index; before += 1) {
      if (parameters[before]?.rawName === name) return true
    }
  }
  return false
}

/** The parameters of a citation without those that a later one of the same name takes the place of. */
export function lastOfEachName(citation: Citation): readonly Parameter[] {
  if (!hasRepeatedNames(citation)) return citation.parameters
  const byName = new Map(citation.parameters.map((parameter) => [parameter.rawName, parameter]))
  return [...byName.values()]
}
