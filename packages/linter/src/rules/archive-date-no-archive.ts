import type { Rule } from '@veracite/core'
import { removeIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-date-no-archive',
    description: 'The date of an archived copy without its address',
    rationale: 'The date says when the copy was made. Without the copy it says nothing.',
    messages: { alone: '“{name}” needs “archive-url=”; add the copy, or remove “{name}”' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-date=2 January 2010}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
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
    cs1: ['err_archive_date_missing_url'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_archive_date_missing_url: 'alone' },
      at: 'name',
      fix: removeIt(context),
    }),
})
