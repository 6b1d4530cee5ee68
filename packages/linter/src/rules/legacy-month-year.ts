import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { sortUnknown } from '../cs1/sort-unknown.js'
import { defineRule } from '../define-rule.js'
import { joinDate } from '../text/join-date.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'legacy-month-year',
    description: 'A date split into “month=”, “day=” and “year=”',
    rationale: 'The templates know “date=” alone; the month is lost to readers.',
    messages: { split: '“{name}={value}” is not shown; write the whole date in “date=”' },
    examples: {
      bad: [
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |month=May |year=2001}}',
          fixed: '{{cite journal |title=Tides |journal=Harbour Letters |date=May 2001}}',
        },
        {
          text: '{{cite news |title=Tides |newspaper=Harbour News |day=5 |month=May |year=2001}}',
          fixed: '{{cite news |title=Tides |newspaper=Harbour News |date=5 May 2001}}',
        },
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |month=May |date=2001}}',
        },
      ],
      good: [{ text: '{{cite journal |title=Tides |journal=Harbour Letters |date=May 2001}}' }],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['err_parameter_ignored_suggest', 'err_parameter_ignored'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_parameter_ignored_suggest: 'split', err_parameter_ignored: 'split' },
      at: 'name',
      only: (condition) => sortUnknown(condition) === 'date-part',
      fix: joinDate(context),
    }),
})
