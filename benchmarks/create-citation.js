/** A citation as the parser gives them, for what only reads fields: all its spans are one empty place. */
export function createCitation(id, fields) {
  const place = { line: 1, column: 1, offset: 0 }
  const span = { start: place, end: place }
  return {
    id,
    template: 'cite web',
    rawTemplate: 'cite web',
    form: 'braces',
    parameters: Object.entries(fields).map(([name, value]) => ({
      name,
      rawName: name,
      value,
      span,
      nameSpan: span,
      valueSpan: span,
    })),
    span,
    nameSpan: span,
    recovered: false,
    confidence: 1,
  }
}
