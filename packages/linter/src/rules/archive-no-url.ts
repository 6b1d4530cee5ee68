import type { Rule } from '@veracite/core'
import { addOriginalUrl } from '../archive/fix-archive.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-no-url',
    description: 'An archived copy without the original address',
    rationale: 'Wikipedia shows the copy beside the original; without “url=” it shows neither.',
    messages: { noUrl: '“{name}” needs “url=” with the address of the original' },
    examples: {
      bad: [
        {
          text: '{{cite news |title=Tides |newspaper=Harbour News |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010}}',
          fixed:
            '{{cite news |title=Tides |newspaper=Harbour News |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010}}',
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
    cs1: ['err_archive_missing_url'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_archive_missing_url: 'noUrl' },
      fix: addOriginalUrl(context),
    }),
})
