import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'periodical-ignored',
    description: 'A periodical where the template shows none',
    rationale: 'A citation of a book does not show the journal or website it is said to be in.',
    messages: {
      ignored:
        '“{name}” is not shown by this template; use “publisher=” or “series=”, or the template of an article',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |journal=Harbour Letters}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |series=Harbour Letters}}',
        },
      ],
    },
    severity: 'warning',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['err_periodical_ignored'],
  },
  create: (context) =>
    reportConditions(context, { messages: { err_periodical_ignored: 'ignored' }, at: 'name' }),
})
