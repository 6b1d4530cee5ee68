import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { describeReason } from '../verdicts/describe-reason.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { sourceParameter } from '../verdicts/rescue.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'doi-inactive',
    description: 'A DOI that leads nowhere',
    rationale:
      'The resolver does not know the DOI, or sends readers to a page that is gone. Often a character was lost in copying.',
    messages: {
      inactive:
        'The DOI leads nowhere: {reason}. Compare it with the article; if it is right, add “doi-broken-date=”',
    },
    examples: {
      bad: [
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182}}',
          verdicts: [
            exampleVerdict({
              parameter: 'doi',
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
            }),
          ],
        },
      ],
      good: [
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182}}',
          verdicts: [exampleVerdict({ parameter: 'doi' })],
        },
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182 |doi-broken-date=May 2020}}',
          verdicts: [
            exampleVerdict({
              parameter: 'doi',
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
            }),
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
      if (verdict.parameter !== 'doi' || verdict.live.status !== 'dead') return
      const isMarked = citation.parameters.some(
        ({ name, value }) => name === 'doi-broken-date' && value !== '',
      )
      if (isMarked) return
      const reason = describeReason(verdict.live)
      const span = sourceParameter(citation, verdict)?.valueSpan ?? citation.nameSpan
      context.report({ messageId: 'inactive', data: { reason }, span, citation })
    },
  }),
})
