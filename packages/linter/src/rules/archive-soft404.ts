import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { reportBadCopy } from '../verdicts/report-bad-copy.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-soft404',
    description: 'A cited copy that does not show the page',
    rationale: 'The copy itself is broken, or is a copy of a “not found” page: it proves nothing.',
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
                status: 'broken',
                reason: 'http-404',
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
          verdicts: [exampleVerdict({ archive: { status: 'broken' } })],
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
    severity: 'error',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
    readsVerdicts: true,
  },
  create: (context) => reportBadCopy(context, 'broken'),
})
