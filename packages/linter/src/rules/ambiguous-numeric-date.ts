import type { Rule } from '@veracite/core'
import { isNumericDate } from '../cs1/dates/date-forms.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ambiguous-numeric-date',
    description: 'A date in numbers that can be read two ways',
    rationale:
      '03/04/2020 is the fourth of March to some readers and the third of April to others.',
    messages: {
      ambiguous: '“{value}” in “{name}” can be read two ways; write the month as a word',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=03/04/2020}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=3 April 2020}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_bad_date'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_bad_date: { form: 'ambiguous' } },
      only: ({ parameter }) => isNumericDate(parameter?.value ?? ''),
    }),
})
