import type { Parameter } from '@veracite/core'

const names =
  /^(?:author|editor|contributor|translator|interviewer|last|first|surname|given|editor-(?:last|first)|translator-(?:last|first))\d*$/

/** Whether a parameter holds the name of a person, or a part of it. */
export function isName(parameter: Parameter | undefined): boolean {
  if (parameter === undefined) return false
  const { name } = parameter
  return names.test(/\d-/.test(name) ? name.replace(/(?<!\d)\d+(?=-)/, '') : name)
}
