import type { Rule } from '@veracite/core'
import { removeIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'pmc-embargo',
    description: 'An embargo that is over',
    rationale:
      'Once the embargo is over the article is free to read, and the date hides the link for nothing.',
    messages: { over: 'The embargo of “{value}” is over; remove “{name}”' },
    examples: {
      bad: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |pmc=1234567 |pmc-embargo-date=5 May 2010}}',
          fixed:
            '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |pmc=1234567}}',
        },
      ],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |pmc=1234567}}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'safe',
    cs1: ['maint_pmc_embargo'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { maint_pmc_embargo: 'over' },
      at: 'name',
      fix: removeIt(context),
    }),
})
