import type { Rule } from '@veracite/core'
import { isNumericDate } from '../cs1/dates/date-forms.js'
import { rewriteDate } from '../cs1/dates/rewrite-date.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'invalid-date',
    description: 'A date that does not exist or cannot be read',
    rationale:
      'Dates must name a day, month or year that exists, in one of the forms Wikipedia uses, so that readers and programs understand them.',
    messages: {
      form: '“{value}” in “{name}” is not written as a date; write it like “5 May 2020”, “May 5, 2020” or “2020-05-05”',
      impossible: '“{value}” in “{name}” is no date that exists; look up the right one',
      order: 'The range “{value}” in “{name}” does not run from earlier to later; check both ends',
      notADay: '“{value}” in “{name}” is not a single day; give day, month and year',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=31 February 2020}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=sometime in 2020}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=5th of may, 2020}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=5 May 2020}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=5–3 May 2020}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |access-date=May 2020}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=5 May 2020}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=May–June 2020}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=c. 1750}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    cs1: ['err_bad_date'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_bad_date: {
          form: 'form',
          impossible: 'impossible',
          order: 'order',
          'not-a-day': 'notADay',
        },
      },
      only: ({ parameter }) => !isNumericDate(parameter?.value ?? ''),
      fix: ({ parameter }) => {
        const better = parameter && rewriteDate(parameter.value)
        return parameter && better !== undefined
          ? { safe: false, edits: [replaceValue(parameter, better)] }
          : undefined
      },
    }),
})
