import type { Rule } from '@veracite/core'
import { monthName } from '../cs1/dates/month-names.js'
import { defineRule } from '../define-rule.js'
import { setParameter } from '../text/edit-parameters.js'
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
              live: {
                status: 'dead',
                reason: 'http-404',
                httpStatus: 404,
                checkedAt: '2026-11-20T10:00:00Z',
              },
            }),
          ],
          fixed:
            '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182 |doi-broken-date=November 2026}}',
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
    fix: 'suggestion',
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
      const source = sourceParameter(citation, verdict)
      const span = source?.valueSpan ?? citation.nameSpan
      const month = /^(\d{4})-(\d\d)/.exec(verdict.live.checkedAt ?? '')
      const value = month ? `${monthName(Number(month[2]))} ${month[1]}` : ''
      const addition = source && { after: source, name: 'doi-broken-date', value }
      const fix = addition &&
        value !== '' && { safe: false, edits: [setParameter(context, citation, addition)] }
      context.report({
        messageId: 'inactive',
        data: { reason },
        span,
        citation,
        ...(fix && { fix }),
      })
    },
  }),
})
