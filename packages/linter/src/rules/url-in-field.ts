import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { isName } from '../text/name-fields.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'url-in-field',
    description: 'An address in a field for words',
    rationale:
      'Addresses belong into “url=” and its kin. In a name, title or publisher they break the citation.',
    messages: {
      address: '“{name}” holds a web address; write words there, and the address in “url=”',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=https://example.org}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=Harbour Press}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_param_has_ext_link'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_param_has_ext_link: 'address' },
      only: ({ parameter }) => !isName(parameter),
    }),
})
