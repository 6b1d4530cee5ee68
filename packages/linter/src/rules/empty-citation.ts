import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'empty-citation',
    description: 'A citation that shows nothing',
    rationale: 'The template has no content: readers see nothing, or an error.',
    messages: { empty: 'This citation is empty; fill it in or remove it' },
    examples: {
      bad: [{ text: '{{cite web}}' }, { text: '{{cite web |mode=cs1}}' }],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News }}' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_empty_citation'],
  },
  create: (context) => reportConditions(context, { messages: { err_empty_citation: 'empty' } }),
})
