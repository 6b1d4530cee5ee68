import type { Rule } from '@veracite/core'
import { rewriteIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'extra-punct',
    description: 'Punctuation at the end of a value',
    rationale: 'The template puts its own punctuation between the fields.',
    messages: { mark: '“{name}” holds a stray “{mark}”; remove it' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |location=London,}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |location=London}}',
        },
      ],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |location=London}}' },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['maint_extra_punct'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { maint_extra_punct: 'mark' },
      fix: rewriteIt(context, (written) => written.replace(/^=\s*|[,;:]$/, '')),
    }),
})
