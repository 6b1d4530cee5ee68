import type { Citation, Parameter, RunContext, TextEdit } from '@veracite/core'

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
  const separator = text.slice(separatorStart(text, parameter), parameter.nameSpan.start.offset)
  const equals = text.slice(parameter.nameSpan.end.offset, parameter.valueSpan.start.offset)
  const written = additions.map(
    ([name, value]) => `${separator}${name}${/^\s*=\s*$/.test(equals) ? equals : '='}${value}`,
  )
  return { span: { start: at, end: at }, text: written.join('') }
}

/** Inserts a parameter or, where it is there without a value, fills it. */
export function setParameter(
  run: RunContext,
  citation: Citation,
  { after, name, value }: { after: Parameter; name: string; value: string },
): TextEdit {
  const present = citation.parameters.find((parameter) => parameter.name === name)
  return present ? replaceValue(present, value) : insertAfter(run, after, [[name, value]])
}

function separatorStart(text: string, parameter: Parameter): number {
  let at = parameter.span.start.offset
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1
  if (!/[|,]/.test(text.charAt(at - 1))) return parameter.span.start.offset
  at -= 1
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1
  return at
}
