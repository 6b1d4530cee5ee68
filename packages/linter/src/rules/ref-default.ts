import type { Rule } from '@veracite/core'
import { removeIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-default',
    description: 'A “ref” that says what is the default',
    rationale: 'The anchor is made from the names and the year without being asked.',
    messages: { same: 'Remove “{name}={value}”: short references find the source without it' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last=Lee |ref=CITEREFLee2001}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last=Lee}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last=Lee |ref=none}}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'safe',
    cs1: ['maint_ref_duplicates_default'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { maint_ref_duplicates_default: 'same' },
      fix: removeIt(context),
    }),
})
