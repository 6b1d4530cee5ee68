import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
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
