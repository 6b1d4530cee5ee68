import type { Rule } from '@veracite/core'
import { correctArchiveDate } from '../archive/fix-archive.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-ts-mismatch',
    description: 'An archive date that is not the day of the copy',
    rationale: 'The address of the copy holds the time it was made; the date must be the same day.',
    messages: { mismatch: '“{name}={value}” is not the day of the copy, which was made on {date}' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=5 May 2012}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_archive_date_url_ts_mismatch'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_archive_date_url_ts_mismatch: 'mismatch' },
      fix: correctArchiveDate(context),
    }),
})
