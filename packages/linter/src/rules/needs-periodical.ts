import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'needs-periodical',
    description: 'An article without the journal or magazine it is from',
    rationale: 'An article is found through the periodical that printed it.',
    messages: { missing: 'This citation names no {needs}; add “{needs}=”' },
    examples: {
      bad: [{ text: '{{cite journal |last=Lee |first=Ann |title=Tides |year=2001}}' }],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 }}',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: ['err_missing_periodical'],
  },
  create: (context) =>
    reportConditions(context, { messages: { err_missing_periodical: 'missing' } }),
})
