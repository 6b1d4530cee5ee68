import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'others-alone',
    description: '“others” without an author or editor',
    rationale:
      '“others” names those who helped. Without anyone they helped, it mostly holds the author.',
    messages: { alone: '“{name}” stands alone; name the author or editor in fields of their own' },
    examples: {
      bad: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |others=Ann Lee}}' },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Bo Ek |others=Ann Lee}}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['maint_others', 'maint_others_avm'],
  },
  create: (context) =>
    reportConditions(context, { messages: { maint_others: 'alone', maint_others_avm: 'alone' } }),
})
