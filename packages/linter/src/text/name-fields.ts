import type { Parameter } from '@veracite/core'

/** The canonical names of the parameters that hold the name of a person, or a part of it; without numbers. */
export const nameFields: readonly string[] = [
  'author',
  'contributor',
  'editor',
  'editor-first',
  'editor-last',
  'first',
  'given',
  'interviewer',
  'last',
  'surname',
  'translator',
  'translator-first',
  'translator-last',
]

const known: ReadonlySet<string> = new Set(nameFields)

/** Whether a parameter holds the name of a person, or a part of it. */
export function isName(parameter: Parameter | undefined): boolean {
  if (parameter === undefined) return false
  const { name } = parameter
  if (known.has(name)) return true
  return (
    /\d/.test(name) && known.has(name.replace(/(?<!\d)\d+(?=-)/, '').replace(/(?<!\d)\d+$/, ''))
  )
}
