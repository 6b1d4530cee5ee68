import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'
import { describeReason } from '../verdicts/describe-reason.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { statusOf } from '../verdicts/url-status.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'status-usurped',
    description: 'A site that was taken over, with a link to it still shown',
    rationale:
      'The name now belongs to someone else, often to advertisers. “usurped” hides the link and shows the copy alone.',
    messages: {
      usurped: '{reason}; write “url-status=usurped”, so that readers are led to the copy alone',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=dead}}',
          verdicts: [
            exampleVerdict({
              live: { status: 'soft-404', reason: 'parked', httpStatus: 200 },
              archive: {
                status: 'cited',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
            }),
          ],
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=usurped}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=usurped}}',
          verdicts: [
            exampleVerdict({
              live: { status: 'soft-404', reason: 'parked', httpStatus: 200 },
              archive: {
                status: 'cited',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
            }),
          ],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=dead}}',
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
      const { live, archive } = verdict
      if (live.reason !== 'parked' && live.reason !== 'hijacked') return
      const status = statusOf(citation, verdict)
      if (!status || archive.status !== 'cited' || /^(?:usurped|unfit)$/i.test(status.value)) return
      const words = describeReason(live)
      const reason = words.charAt(0).toUpperCase() + words.slice(1)
      const fix = { safe: false, edits: [replaceValue(status, 'usurped')] }
      context.report({
        messageId: 'usurped',
        data: { reason },
        span: status.valueSpan,
        citation,
        fix,
      })
    },
  }),
})
