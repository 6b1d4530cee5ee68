import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { describeReason } from '../verdicts/describe-reason.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { sourceParameter } from '../verdicts/rescue.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'id-dead',
    description: 'An identifier that leads nowhere',
    rationale:
      'The library or archive that gave the identifier does not know it: a slip, most likely.',
    messages: { dead: '“{name}={value}” leads nowhere: {reason}. Compare it with the source' },
    examples: {
      bad: [
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |pmid=123}}',
          verdicts: [
            exampleVerdict({
              parameter: 'pmid',
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
            }),
          ],
        },
      ],
      good: [
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |pmid=123}}',
          verdicts: [exampleVerdict({ parameter: 'pmid' })],
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
    readsVerdicts: true,
  },
  create: (context) => ({
    verdict: (verdict, citation) => {
      const { parameter, live } = verdict
      if (parameter.endsWith('url') || parameter === 'doi' || live.status !== 'dead') return
      const identifier = sourceParameter(citation, verdict)
      if (!identifier) return
      const { rawName: name, value, valueSpan: span } = identifier
      const data = { name, value, reason: describeReason(live) }
      context.report({ messageId: 'dead', data, span, citation })
    },
  }),
})
