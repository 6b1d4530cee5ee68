import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { isThere } from '../verdicts/is-there.js'
import { isClearlyOther } from '../verdicts/match.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'quote-not-found',
    description: 'A quotation that the page does not hold',
    rationale: 'The words were mistyped, the page has changed, or the quotation is from elsewhere.',
    messages: { missing: '“quote=” is not on the page in these words; compare it with the source' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |quote=Tides wait for no man.}}',
          verdicts: [exampleVerdict({ archive: { status: 'none' }, match: { quote: 0 } })],
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |quote=Tides wait for no man.}}',
          verdicts: [exampleVerdict({ archive: { status: 'none' }, match: { quote: 1 } })],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |quote=Tides wait for no man.}}',
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
    verdict: ({ live, match }, citation) => {
      if (!isThere(live) || !isClearlyOther(match.quote)) return
      const quote = citation.parameters.find(({ name, value }) => name === 'quote' && value !== '')
      if (quote) context.report({ messageId: 'missing', span: quote.valueSpan, citation })
    },
  }),
})
