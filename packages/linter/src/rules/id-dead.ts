import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { describeReason } from '../verdicts/describe-reason.js'
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
            {
              citation: 0,
              parameter: 'pmid',
              url: 'https://example.org/tides',
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
              archive: { status: 'unchecked' },
              match: { title: null, author: null, date: null, quote: null },
            },
          ],
        },
      ],
      good: [
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |pmid=123}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'pmid',
              url: 'https://example.org/tides',
              live: { status: 'alive', reason: 'ok', httpStatus: 200 },
              archive: { status: 'unchecked' },
              match: { title: null, author: null, date: null, quote: null },
            },
          ],
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
