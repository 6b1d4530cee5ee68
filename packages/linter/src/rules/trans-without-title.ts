import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'trans-without-title',
    description: 'A translated title without the original',
    rationale:
      'A translation stands beside the title it translates; by that title the work is found.',
    messages: {
      alone: '“{name}” translates a title that is not given; add “{needs}=” with the original',
    },
    examples: {
      bad: [{ text: '{{cite book |trans-title=Tides |publisher=Harbour Press}}' }],
      good: [{ text: '{{cite book |title=Gezeiten |trans-title=Tides |publisher=Harbour Press}}' }],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_trans_missing_title'],
  },
  create: (context) =>
    reportConditions(context, { messages: { err_trans_missing_title: 'alone' } }),
})
