import type { Diagnostic, Severity } from '@veracite/core'
import { escapeLines } from '../escape-markup.js'
import type { Surroundings } from './findings.js'

/** Citations are seldom longer; what is, is damaged. */
const longest = 4000

const severityOrder: readonly Severity[] = ['error', 'warning', 'info']

/** A citation as it stands in the article, with a wave below each place that something was found at. */
export function renderWritten({ group, text }: Surroundings): string {
  const start = group.span.start.offset
  const end = Math.min(group.span.end.offset, start + longest)
  const bounds = new Set([start, end])
  // A finding about the whole citation marks nothing in it.
  const inside = group.diagnostics.filter(
    ({ span }) => span.start.offset > start || span.end.offset < group.span.end.offset,
  )
  for (const { span } of inside) {
    for (const { offset } of [span.start, span.end])
      if (offset > start && offset < end) bounds.add(offset)
  }
  const sorted = [...bounds].toSorted((a, b) => a - b)
  const parts = sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end
    const words = escapeLines(text.slice(from, to))
    const severity = worstAt(inside, from)
    return severity === undefined ? words : `<mark class="${severity}">${words}</mark>`
  })
  return parts.join('') + (end < group.span.end.offset ? '…' : '')
}

function worstAt(diagnostics: readonly Diagnostic[], offset: number): Severity | undefined {
  return severityOrder.find((severity) =>
    diagnostics.some(
      ({ span, ...diagnostic }) =>
        diagnostic.severity === severity && span.start.offset <= offset && offset < span.end.offset,
    ),
  )
}
