import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { reportOtherThanPage } from '../verdicts/report-other-than-page.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'meta-date',
    description: 'A date that is not that of the page',
    rationale: 'The page says when it was published, and it was another day.',
    messages: { differs: 'The page was published at another time than “{value}”; check the date' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |date=5 May 2019}}',
          verdicts: [exampleVerdict({ archive: { status: 'none' }, match: { date: 0 } })],
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |date=5 May 2020}}',
          verdicts: [exampleVerdict({ archive: { status: 'none' }, match: { date: 1 } })],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |date=5 May 2020}}',
          verdicts: [exampleVerdict({ archive: { status: 'none' } })],
        },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
    readsVerdicts: true,
  },
  create: (context) => reportOtherThanPage(context, 'date', ['date']),
})
