import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'many-names-one-field',
    description: 'Several people in one name field',
    rationale:
      'Programs that read citations take it for one person. Number the names instead: last1, first1, last2, first2.',
    messages: {
      many: '“{name}” seems to hold several names; give each its own: “last1=”, “first1=”, “last2=”, “first2=”',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee; Bo Ek}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last1=Lee |first1=Ann |last2=Ek |first2=Bo}}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['maint_mult_names'],
  },
  create: (context) => reportConditions(context, { messages: { maint_mult_names: 'many' } }),
})
