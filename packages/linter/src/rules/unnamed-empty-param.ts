import type { Rule } from '@veracite/core'
import { removeIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'unnamed-empty-param',
    description: 'A leftover parameter without a value',
    rationale:
      'An empty parameter that the template does not know, or an empty place between two pipes, does nothing.',
    messages: { empty: 'Remove the empty “{name}”: the template does not know it' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |month=}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News}}',
        },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News }}' },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['err_param_unknown_empty'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_param_unknown_empty: 'empty' },
      at: 'name',
      fix: removeIt(context),
    }),
})
