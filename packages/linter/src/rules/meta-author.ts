import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { isClearlyOther } from '../verdicts/match.js'

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
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://example.org/tides',
              live: { status: 'alive', reason: 'ok', httpStatus: 200 },
              archive: { status: 'none' },
              match: { title: null, author: 0, date: null, quote: null },
            },
          ],
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |author=Ann Lee}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://example.org/tides',
              live: { status: 'alive', reason: 'ok', httpStatus: 200 },
              archive: { status: 'none' },
              match: { title: null, author: 1, date: null, quote: null },
            },
          ],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |author=Ann Lee}}',
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
      if (!isThere || parameter !== 'url' || !isClearlyOther(match.author)) return
      const given = citation.parameters.find(
        ({ name, value }) => /^(?:author|last)1?$/.test(name) && value !== '',
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
