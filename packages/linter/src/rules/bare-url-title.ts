import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { addPageTitle } from '../verdicts/page-title.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'bare-url-title',
    description: 'An address with nothing to link it from',
    rationale:
      'The title is what the reader sees and what names the page when the address stops working. An address of a chapter, a conference or a transcript needs the title of that part.',
    messages: { bare: '“{name}” has an address but the cited part has no title; add its title' },
    examples: {
      bad: [
        {
          text: '{{cite web |trans-title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({ page: { title: 'How the Moon Moves' }, archive: { status: 'none' } }),
          ],
          fixed:
            '{{cite web |trans-title=Tides |url=https://example.org/tides |title=How the Moon Moves}}',
        },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |chapter-url=https://example.org/tides/1}}',
        },
        { text: '{{cite web |trans-title=Tides |url=https://example.org/tides}}' },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |chapter=Spring tides |chapter-url=https://example.org/tides/1}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    cs1: ['err_bare_url_missing_title'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_bare_url_missing_title: 'bare' },
      fix: ({ parameter }, citation) =>
        parameter?.name === 'url' ? addPageTitle(context, citation, parameter) : undefined,
    }),
})
