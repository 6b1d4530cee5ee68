import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'status-unfit',
    description: 'An original that is no longer linked',
    rationale:
      '“unfit” and “usurped” hide the original from readers, as a site that now sells something else deserves.',
    messages: { hidden: '“{name}={value}” hides the original; make sure that it still should' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010 |url-status=usurped}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010 |url-status=dead}}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['maint_unfit'],
  },
  create: (context) => reportConditions(context, { messages: { maint_unfit: 'hidden' } }),
})
