import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'access-implausible',
    description: 'An access date from before Wikipedia',
    rationale: 'No editor of Wikipedia read a page before January 2001, when it began.',
    messages: {
      tooEarly:
        '“{value}” in “{name}” lies before Wikipedia began; check the year, or use “date=” if it is the date of publication',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |access-date=5 May 1999}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |access-date=5 May 2009}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_bad_date'],
  },
  create: (context) =>
    reportConditions(context, { messages: { err_bad_date: { 'too-early': 'tooEarly' } } }),
})
