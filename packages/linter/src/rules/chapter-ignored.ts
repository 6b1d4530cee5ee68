import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'chapter-ignored',
    description: 'A chapter where the template shows none',
    rationale:
      'Citations of web pages, news and articles have no chapters: Wikipedia leaves the field out and shows an error.',
    messages: {
      ignored:
        '“{name}” is not shown by this template; move it to “title=”, or use the template of a book',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |chapter=Spring tides}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |chapter=Spring tides}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: ['err_chapter_ignored'],
  },
  create: (context) =>
    reportConditions(context, { messages: { err_chapter_ignored: 'ignored' }, at: 'name' }),
})
