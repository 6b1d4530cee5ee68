import type { Rule } from '@veracite/core'
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
        },
      ],
      good: [{ text: 'Text. {{cite web |url=https://example.org/a |title=A page}} More.' }],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
  },
  create: (context) => ({
    documentEnd: () => {
      const damage = context.document.diagnostics.filter(({ id }) => id === 'flattened-cite')
      const [first] = damage
      if (!first) return
      const messageId = damage.length === 1 ? 'flattenedOne' : 'flattened'
      context.report({ messageId, data: { count: damage.length }, span: first.span })
    },
  }),
})
