import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'future-date',
    description: 'A date that has not come yet',
    rationale:
      'Nothing can be read before it is published: a date more than a year ahead, or an access date after today, is a slip.',
    messages: { future: '“{value}” in “{name}” lies in the future; check the year' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=5 May 2999}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=5 May 2020}}',
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
      messages: { err_bad_date: { future: 'future', 'too-late': 'future' } },
    }),
})
