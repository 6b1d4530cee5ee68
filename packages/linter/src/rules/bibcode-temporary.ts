import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'bibcode-temporary',
    description: 'A temporary bibcode',
    rationale:
      'Once the article is printed it has a bibcode with its volume and page; the temporary one stops working.',
    messages: { temporary: '“{value}” is a temporary bibcode; look up the final one' },
    examples: {
      bad: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |bibcode=2020MNRAS.tmp.1234A}}',
        },
      ],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |bibcode=1974AJ.....79..819H}}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['maint_bibcode'],
  },
  create: (context) => reportConditions(context, { messages: { maint_bibcode: 'temporary' } }),
})
