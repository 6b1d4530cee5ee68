import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { isClearlyOther } from '../verdicts/match.js'

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
  create: (context) => ({
    verdict: ({ live, match, parameter }, citation) => {
      const isThere = live.status === 'alive' || live.status === 'moved'
      if (!isThere || parameter !== 'url' || !isClearlyOther(match.date)) return
      const given = citation.parameters.find(
        ({ name, value }) => /^date$/.test(name) && value !== '',
      )
      if (!given) return
      context.report({
        messageId: 'differs',
        data: { value: given.value },
        span: given.valueSpan,
        citation,
      })
    },
  }),
})
