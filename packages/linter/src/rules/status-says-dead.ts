import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { isClearlyOther } from '../verdicts/match.js'
import { statusOf } from '../verdicts/url-status.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'status-says-dead',
    description: 'A status “dead” for a page that lives',
    rationale:
      'With “url-status=dead” readers are sent to the copy, though the page itself is there and may be newer.',
    messages: {
      alive:
        '“url-status=dead”, but the page is there; if it still says what it is cited for, write “url-status=live”',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=dead}}',
          verdicts: [
            exampleVerdict({
              archive: {
                status: 'cited',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
              match: { title: 1 },
            }),
          ],
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=live}}',
        },
      ],
      good: [
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
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=dead}}',
          verdicts: [
            exampleVerdict({
              archive: {
                status: 'cited',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
              match: { title: 0.1 },
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
      const status = statusOf(citation, verdict)
      if (status?.value.toLowerCase() !== 'dead' || verdict.live.status !== 'alive') return
      if (isClearlyOther(verdict.match.title)) return
      context.report({
        messageId: 'alive',
        span: status.valueSpan,
        citation,
        fix: { safe: false, edits: [replaceValue(status, 'live')] },
      })
    },
  }),
})
