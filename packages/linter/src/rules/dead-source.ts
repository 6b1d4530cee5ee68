import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { reportGone } from '../verdicts/report-gone.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'dead-source',
    description: 'A cited page that is gone, and no archived copy cited',
    rationale:
      'The reader cannot check what the article says. Where an archive kept the page, its copy can be cited in place of it.',
    messages: {
      rescuable:
        'The page is gone: {reason}. A copy of {day} is at {copy}; cite it as “archive-url=”',
      lost: 'The page is gone: {reason}. No archive has a copy; look for the source elsewhere',
      unsearched:
        'The page is gone: {reason}. Whether an archive has a copy could not be found out; try again later',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
              archive: {
                status: 'available',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
            }),
          ],
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=dead}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
              archive: { status: 'none' },
            }),
          ],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({ live: { status: 'dead', reason: 'http-404', httpStatus: 404 } }),
          ],
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
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [exampleVerdict({ archive: { status: 'none' } })],
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
    readsVerdicts: true,
  },
  create: (context) => reportGone(context, 'dead'),
})
