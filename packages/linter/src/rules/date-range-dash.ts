import type { Rule } from '@veracite/core'
import { rewriteIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'date-range-dash',
    description: 'A hyphen in a range of dates',
    rationale: 'Ranges are written with an en dash, which tells them from hyphenated words.',
    messages: { hyphen: 'Write “{value}” with an en dash (–)' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=May-June 2020}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=May–June 2020}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |date=May–June 2020}}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'safe',
    cs1: ['maint_date_format'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { maint_date_format: 'hyphen' },
      fix: rewriteIt(context, (written) => written.replaceAll('-', '–')),
    }),
})
