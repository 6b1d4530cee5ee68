import type { Citation, Parameter, RunContext, TextEdit } from '@veracite/core'
import { writtenName } from './written-name.js'

/** Replaces a parameter's value as written. */
export function replaceValue(parameter: Parameter, value: string): TextEdit {
  return { span: parameter.valueSpan, text: value }
}

/** Replaces a parameter's name as written. */
export function renameParameter(parameter: Parameter, name: string): TextEdit {
  return { span: parameter.nameSpan, text: name }
}

/** Removes a parameter with the separator before it; everything else stays as it is. */
export function removeParameter(run: RunContext, parameter: Parameter): TextEdit {
  const start = separatorStart(run.document.text, parameter)
  return { span: run.spanBetween(start, parameter.span.end.offset), text: '' }
}

/** Inserts parameters after another, laid out as that one is. */
export function insertAfter(
  run: RunContext,
  parameter: Parameter,
  additions: readonly (readonly [name: string, value: string])[],
): TextEdit {
  const { text } = run.document
  const at = parameter.span.end
  // The space before the first parameter may be that behind the name of the template.
  const next = /(?<!\s)\s*\|\s*(?=[^\s|{}])/y
  next.lastIndex = at.offset
  const separator =
    next.exec(text)?.[0] ??
    text.slice(separatorStart(text, parameter), parameter.nameSpan.start.offset)
  const between = text.slice(parameter.nameSpan.end.offset, parameter.valueSpan.start.offset)
  const equals = /^\s*=\s*$/.test(between) ? between : '='
  const width = parameter.nameSpan.end.offset - parameter.nameSpan.start.offset
  const written = additions.map(
    ([name, value]) => separator + name + align(equals, width - name.length) + value,
  )
  return { span: { start: at, end: at }, text: written.join('') }
}

/** The sign between name and value, moved to the column that such signs stand in one below the other. */
function align(equals: string, shift: number): string {
  const [, indent = '', sign = ''] = /^( *)(.*)$/s.exec(equals) ?? []
  // A single space is one that every name is followed by.
  return indent.length < 2 ? equals : ' '.repeat(Math.max(1, indent.length + shift)) + sign
}

/** Inserts a parameter or, where it is there without a value, fills it. */
export function setParameter(
  run: RunContext,
  citation: Citation,
  { after, name, value }: { after: Parameter; name: string; value: string },
): TextEdit {
  const present = citation.parameters.find((parameter) => parameter.name === name)
  if (present) return replaceValue(present, value)
  return insertAfter(run, after, [[writtenName(run, citation, name) ?? name, value]])
}

function separatorStart(text: string, parameter: Parameter): number {
  let at = parameter.span.start.offset
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1
  if (!/[|,]/.test(text.charAt(at - 1))) return parameter.span.start.offset
  at -= 1
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1
  return at
}
