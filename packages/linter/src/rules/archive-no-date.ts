import type { Rule } from '@veracite/core'
import { addArchiveDate } from '../archive/fix-archive.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-no-date',
    description: 'An archived copy without its date',
    rationale:
      'The date tells the reader which version was cited, and whether the copy is old enough to show it.',
    messages: { noDate: '“{name}” needs “archive-date=” with the day of the copy' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['err_archive_missing_date'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_archive_missing_date: 'noDate' },
      fix: addArchiveDate(context),
    }),
})
