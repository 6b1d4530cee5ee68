import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
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
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://example.org/tides',
              live: { status: 'alive', reason: 'ok', httpStatus: 200 },
              archive: { status: 'none' },
              match: { title: null, author: null, date: 0, quote: null },
            },
          ],
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |date=5 May 2020}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://example.org/tides',
              live: { status: 'alive', reason: 'ok', httpStatus: 200 },
              archive: { status: 'none' },
              match: { title: null, author: null, date: 1, quote: null },
            },
          ],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |date=5 May 2020}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://example.org/tides',
              live: { status: 'alive', reason: 'ok', httpStatus: 200 },
              archive: { status: 'none' },
              match: { title: null, author: null, date: null, quote: null },
            },
          ],
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
