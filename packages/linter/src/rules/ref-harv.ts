import type { Rule } from '@veracite/core'
import { removeIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-harv',
    description: '“ref=harv”, which is no longer needed',
    rationale: 'Every citation has had the anchor that it asked for since 2020.',
    messages: { harv: 'Remove “{name}={value}”: short references find the source without it' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last=Lee |ref=harv}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last=Lee}}',
        },
      ],
      good: [{ text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last=Lee}}' }],
    },
    severity: 'info',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['err_invalid_param_val'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_invalid_param_val: 'harv' },
      only: ({ parameter }) => parameter?.name === 'ref',
      fix: removeIt(context),
    }),
})
