import type { Citation, Parameter, Span } from '@veracite/core'

const place = { line: 1, column: 1, offset: 0 }
const span: Span = { start: place, end: place }

/** A citation of some fields, as the parser would give it; places in the text are left out. */
export function cite(fields: Readonly<Record<string, string>>, id = 'c1'): Citation {
  const parameters = Object.entries(fields).map(
    ([name, value]): Parameter => ({
      name,
      rawName: name,
      value,
      span,
      nameSpan: span,
      valueSpan: span,
    }),
  )
  return {
    id,
    template: 'cite web',
    rawTemplate: 'Cite web',
    form: 'braces',
    parameters,
    span,
    nameSpan: span,
    recovered: false,
    confidence: 1,
  }
}
