import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'bad-keyword',
    description: 'A word that a parameter does not accept',
    rationale:
      'Some parameters accept certain words only; with any other they do nothing and Wikipedia shows an error.',
    messages: { word: '“{name}={value}” is not understood; use one of: {allowed}' },
    examples: {
      bad: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |mode=vanc}}' },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |url-access=paid}}',
        },
      ],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |mode=cs2}}' },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |url-access=subscription}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: ['err_invalid_param_val'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_invalid_param_val: 'word' },
      only: ({ parameter }) => parameter?.name !== 'url-status' && parameter?.name !== 'ref',
    }),
})
