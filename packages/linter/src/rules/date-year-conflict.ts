import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'date-year-conflict',
    description: 'Both a date and a year',
    rationale: '“year=” repeats what “date=” says, or contradicts it.',
    messages: {
      differs: '“{name}={value}” is not the year of “date=”; keep the right one',
      both: '“{name}={value}” repeats the year of “date=”; remove it',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=5 May 2020 |year=2021}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=5 May 2020 |year=2020}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=5 May 2020}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=5 May 2020}}',
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    englishOnly: true,
    cs1: ['err_bad_date', 'maint_date_year'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_bad_date: { 'year-differs': 'differs' }, maint_date_year: 'both' },
      fix: ({ id }, citation) => {
        const year = citation.parameters.findLast(({ name }) => name === 'year')
        const date = citation.parameters.findLast(({ name }) => name === 'date')
        // A letter behind the year tells works of one year apart.
        const isSame = year && /^\d{4}$/.test(year.value) && date?.value.includes(year.value)
        if (id !== 'maint_date_year' || !year || !isSame) return undefined
        return { safe: false, edits: [removeParameter(context, year)] }
      },
    }),
})
