import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'deprecated-param',
    description: 'A parameter that is being retired',
    rationale: 'Wikipedia is about to drop the parameter; another one, or none, takes its place.',
    messages: {
      retired:
        '“{name}” is being retired; see the template’s documentation for what to use instead',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |authors=Ann Lee and Bo Ek}}',
        },
      ],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee}}' },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: ['err_deprecated_params', 'maint_authors'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_deprecated_params: 'retired', maint_authors: 'retired' },
      at: 'name',
    }),
})
