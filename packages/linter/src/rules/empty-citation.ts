import type { Citation, Fix, Rule, RunContext } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'empty-citation',
    description: 'A citation that shows nothing',
    rationale: 'The template has no content: readers see nothing, or an error.',
    messages: { empty: 'This citation is empty; fill it in or remove it' },
    examples: {
      bad: [
        { text: 'One.<ref>{{cite web}}</ref> Two.', fixed: 'One. Two.' },
        { text: '* {{cite web |url= |title=}}\n* Lee 2001', fixed: '* Lee 2001' },
        { text: '{{cite web |mode=cs1}}' },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News }}' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_empty_citation'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_empty_citation: 'empty' },
      fix: (_, citation) => removeCitation(context, citation),
    }),
})

/** Removes a citation without any value together with what holds nothing else: its reference or its line. */
function removeCitation(run: RunContext, citation: Citation): Fix | undefined {
  const { document, spanBetween } = run
  if (citation.parameters.some(({ value }) => value !== '')) return undefined
  const [start, end] = [citation.span.start.offset, citation.span.end.offset]
  const reference = document.references.find(
    ({ kind, contentSpan }) =>
      kind === 'ref' && contentSpan.start.offset === start && contentSpan.end.offset === end,
  )
  // A reference with a name is used elsewhere.
  if (reference) {
    if (reference.name !== undefined) return undefined
    return { safe: true, edits: [{ span: reference.span, text: '' }] }
  }
  const lineStart = document.text.lastIndexOf('\n', start - 1) + 1
  const nextLine = document.text.indexOf('\n', end) + 1
  const isAlone =
    nextLine > 0 &&
    /^[ \t]*[*#:]*[ \t]*$/.test(document.text.slice(lineStart, start)) &&
    document.text.slice(end, nextLine).trim() === ''
  if (!isAlone) return undefined
  return { safe: true, edits: [{ span: spanBetween(lineStart, nextLine), text: '' }] }
}
