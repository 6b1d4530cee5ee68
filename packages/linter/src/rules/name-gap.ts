import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'name-gap',
    description: 'A gap in the numbers of the names',
    rationale: 'Numbered names are read until a number is missing; those after it are lost.',
    messages: { gap: 'There is no {list} number {number}; number the names without a gap' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last1=Lee |last3=Ek}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last1=Lee |last2=Ek}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_missing_name'],
  },
  create: (context) =>
    reportConditions(context, { messages: { err_missing_name: 'gap' }, at: 'name' }),
})
