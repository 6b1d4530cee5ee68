import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'date-in-year',
    description: 'A whole date in the field for the year',
    rationale: '“year=” is for the year alone; “date=” holds any date.',
    messages: { date: '“{name}={value}” is more than a year; use “date=”' },
    examples: {
      bad: [{ text: '{{cite book |title=Tides |publisher=Harbour Press |year=5 May 2001}}' }],
      good: [{ text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 }}' }],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['maint_year'],
  },
  create: (context) => reportConditions(context, { messages: { maint_year: 'date' }, at: 'name' }),
})
