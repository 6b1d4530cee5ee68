import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { reportOtherThanPage } from '../verdicts/report-other-than-page.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'meta-author',
    description: 'An author that the page does not name',
    rationale: 'The page says who wrote it, and it is someone else.',
    messages: { differs: 'The page names another author than “{value}”; check who wrote it' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |author=Bo Ek}}',
          verdicts: [exampleVerdict({ archive: { status: 'none' }, match: { author: 0 } })],
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |author=Ann Lee}}',
          verdicts: [exampleVerdict({ archive: { status: 'none' }, match: { author: 1 } })],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |author=Ann Lee}}',
          verdicts: [exampleVerdict({ archive: { status: 'none' } })],
        },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
    readsVerdicts: true,
  },
  create: (context) =>
    reportOtherThanPage(context, 'author', ['author', 'author1', 'last', 'last1']),
})
