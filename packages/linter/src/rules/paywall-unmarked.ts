import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { setParameter } from '../text/edit-parameters.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { sourceParameter } from '../verdicts/rescue.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'paywall-unmarked',
    description: 'A page behind a paywall that is not marked so',
    rationale: '“url-access=” tells readers before they click that the page must be paid for.',
    messages: { unmarked: 'The page asks for payment; add “url-access=subscription”' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({ live: { status: 'blocked', reason: 'paywall', httpStatus: 402 } }),
          ],
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |url-access=subscription}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |url-access=subscription}}',
          verdicts: [exampleVerdict({ live: { status: 'blocked', reason: 'paywall' } })],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [exampleVerdict({ live: { status: 'blocked', reason: 'bot-wall' } })],
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
    readsVerdicts: true,
  },
  create: (context) => ({
    verdict: (verdict, citation) => {
      const source = sourceParameter(citation, verdict)
      if (!source || verdict.parameter !== 'url' || verdict.live.reason !== 'paywall') return
      if (citation.parameters.some(({ name, value }) => name === 'url-access' && value !== ''))
        return
      const addition = { after: source, name: 'url-access', value: 'subscription' }
      const fix = { safe: false, edits: [setParameter(context, citation, addition)] }
      context.report({ messageId: 'unmarked', span: source.valueSpan, citation, fix })
    },
  }),
})
