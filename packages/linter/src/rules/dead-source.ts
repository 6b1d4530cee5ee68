import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
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
            {
              citation: 0,
              parameter: 'url',
              url: 'https://example.org/tides',
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
              archive: {
                status: 'available',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
              match: { title: null, author: null, date: null, quote: null },
            },
          ],
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=dead}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://example.org/tides',
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
              archive: { status: 'none' },
              match: { title: null, author: null, date: null, quote: null },
            },
          ],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
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
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://example.org/tides',
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
              archive: {
                status: 'cited',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
              match: { title: null, author: null, date: null, quote: null },
            },
          ],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://example.org/tides',
              live: { status: 'alive', reason: 'ok', httpStatus: 200 },
              archive: { status: 'none' },
              match: { title: null, author: null, date: null, quote: null },
            },
          ],
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
