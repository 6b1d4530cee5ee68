import type { Citation, Rule, RunContext, TextEdit } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'flattened-cite',
    description: 'Citations that have lost their markup, as text dumps leave them',
    rationale:
      'Where pipes became commas and closing braces are gone, no wiki shows a citation any more. Veracite reads the fields back as well as it can; rebuilding the templates from the original article is surer.',
    messages: {
      flattened:
        '{count} citations of this text have lost their markup and were read back from commas; where a field looks wrong, look at the original',
      flattenedOne:
        'This citation has lost its markup and was read back from commas; where a field looks wrong, look at the original',
    },
    examples: {
      bad: [
        {
          text: 'Text. {{cite web , url=https://example.org/a , title=A page , date=5 May 2020 More text.',
          syntax: 'flattened',
          fixed:
            'Text. {{cite web |url=https://example.org/a |title=A page |date=5 May 2020}} More text.',
        },
      ],
      good: [{ text: 'Text. {{cite web |url=https://example.org/a |title=A page}} More.' }],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
  },
  create: (context) => ({
    documentEnd: () => {
      const { citations, diagnostics } = context.document
      const byId = new Map(citations.map((citation) => [citation.id, citation]))
      const damage = diagnostics.filter(({ id }) => id === 'flattened-cite')
      const [first] = damage
      if (!first) return
      const messageId = damage.length === 1 ? 'flattenedOne' : 'flattened'
      const rebuilt = damage.map(({ citationId = '' }) => rebuild(context, byId.get(citationId)))
      // Half a text with templates would be read neither in the one way nor in the other.
      const isWhole = rebuilt.every((edits) => edits !== undefined)
      const fix = isWhole && { fix: { safe: false, edits: rebuilt.flat() } }
      context.report({ messageId, data: { count: damage.length }, span: first.span, ...fix })
    },
  }),
})

/** Gives a citation its pipes and its end back; `undefined` where its fields are not set off by commas alone. */
function rebuild(
  { document: { text }, spanBetween }: RunContext,
  citation: Citation | undefined,
): readonly TextEdit[] | undefined {
  if (citation?.form !== 'flattened') return undefined
  const { nameSpan, parameters } = citation
  const edits: TextEdit[] = []
  let from = nameSpan.end.offset
  for (const { span, valueSpan } of parameters) {
    const gap = spanBetween(from, span.start.offset)
    const value = text.slice(valueSpan.start.offset, valueSpan.end.offset)
    const isGap = /^\s*,\s*$/.test(text.slice(gap.start.offset, gap.end.offset))
    if (!isGap || /\||\{\{(?![!=])|\}\}/.test(value)) return undefined
    edits.push({ span: gap, text: ' |' })
    // The templates that stand for a pipe and for an equals sign have lost their ends too.
    for (const { index } of value.matchAll(/\{\{[!=]/g)) {
      const at = valueSpan.start.offset + index + '{{!'.length
      edits.push({ span: spanBetween(at, at), text: '}}' })
    }
    from = span.end.offset
  }
  const { end } = (parameters.at(-1) ?? { span: nameSpan }).span
  return [...edits, { span: { start: end, end }, text: '}}' }]
}
