import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { reportBadCopy } from '../verdicts/report-bad-copy.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-wrong-copy',
    description: 'A cited copy of another page or another time',
    rationale:
      'A copy of another page, or from another time, need not say what the article is citing.',
    messages: {
      replaceable: 'The cited copy {fault}; a good copy of {day} is at {copy}',
      bad: 'The cited copy {fault}; find another one',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20050102030405/https://example.org/tides |archive-date=2005-01-02}}',
          verdicts: [
            exampleVerdict({
              archive: {
                status: 'mismatch',
                reason: 'wrong-title',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
              },
            }),
          ],
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=live}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20050102030405/https://example.org/tides |archive-date=2005-01-02}}',
          verdicts: [exampleVerdict({ archive: { status: 'mismatch' } })],
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
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
  create: (context) => reportBadCopy(context, 'mismatch'),
})
