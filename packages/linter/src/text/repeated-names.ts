import type { Citation, Parameter } from '@veracite/core'

/** Up to so many parameters it is quicker to compare the names with each other than to sort them in. */
const fewParameters = 24

/** Whether a name, as written, is given to several parameters of a citation. */
export function hasRepeatedNames({ parameters }: Citation): boolean {
  const { length } = parameters
  const names = parameters.map(({ rawName }) => rawName)
  if (length > fewParameters) return new Set(names).size < length
  for (let index = 1; index < length; index += 1) {
    if (names.indexOf(names[index] ?? '') < index) return true
  }
  return false
}

/** The parameters of a citation without those that a later one of the same name takes the place of. */
export function lastOfEachName(citation: Citation): Iterable<Parameter> {
  if (!hasRepeatedNames(citation)) return citation.parameters
  return new Map(citation.parameters.map((parameter) => [parameter.rawName, parameter])).values()
}
