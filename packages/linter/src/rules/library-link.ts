import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'library-link',
    description: 'A link through the Wikipedia Library',
    rationale:
      'Only editors with an account there can follow it. Readers need the address of the page itself.',
    messages: {
      library: '“{name}” leads through the Wikipedia Library; give the address of the page itself',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://www-jstor-org.wikipedialibrary.idm.oclc.org/stable/1}}',
        },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://www.jstor.org/stable/1}}' }],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: ['err_param_has_twl_url'],
  },
  create: (context) =>
    reportConditions(context, { messages: { err_param_has_twl_url: 'library' } }),
})
