import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { isName } from '../text/name-fields.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'author-is-url',
    description: 'An address in place of a name',
    rationale: 'A name says who wrote it; where they can be found does not.',
    messages: {
      address: '“{name}” holds a web address; give the name of the person, or leave it out',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |author=https://example.org/lee}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |author=Ann Lee}}',
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
      only: ({ parameter }) => isName(parameter),
    }),
})
