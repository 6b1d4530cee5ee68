import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'
import { describeReason } from '../verdicts/describe-reason.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { statusOf } from '../verdicts/url-status.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'status-says-live',
    description: 'A status “live” for a page that is gone',
    rationale:
      'With “url-status=live” the title leads to the dead page first, and the reader must find the copy.',
    messages: {
      gone: '“url-status=live”, but the page is gone: {reason}. Write “url-status=dead”',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=live}}',
          verdicts: [
            exampleVerdict({
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
              archive: {
                status: 'cited',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
            }),
          ],
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=dead}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=live}}',
          verdicts: [
            exampleVerdict({
              archive: {
                status: 'cited',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
            }),
          ],
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
    readsVerdicts: true,
  },
  create: (context) => ({
    verdict: (verdict, citation) => {
      const status = statusOf(citation, verdict)
      const { live, archive } = verdict
      const isGone = live.status === 'dead' || live.status === 'soft-404'
      if (status?.value.toLowerCase() !== 'live' || !isGone) return
      const canTurn = archive.status === 'cited'
      context.report({
        messageId: 'gone',
        data: { reason: describeReason(live) },
        span: status.valueSpan,
        citation,
        ...(canTurn && { fix: { safe: true, edits: [replaceValue(status, 'dead')] } }),
      })
    },
  }),
})
