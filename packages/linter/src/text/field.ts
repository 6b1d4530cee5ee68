import type { Citation, Parameter } from '@veracite/core'

/** The parameter of a canonical name that counts, the last; `undefined` where it has no value. */
export function findField(citation: Citation, name: string): Parameter | undefined {
  const { parameters } = citation
  for (let at = parameters.length - 1; at >= 0; at -= 1) {
    const parameter = parameters[at]
    if (parameter?.name === name) return parameter.value === '' ? undefined : parameter
  }
  return undefined
}

/** Whether a citation has a value for any of some canonical names. */
export function hasField(citation: Citation, names: ReadonlySet<string>): boolean {
  for (const { name, value } of citation.parameters) {
    if (names.has(name) && value !== '') return true
  }
  return false
}
