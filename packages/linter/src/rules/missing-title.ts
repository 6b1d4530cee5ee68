import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'missing-title',
    description: 'A citation without a title',
    rationale:
      'A reader who cannot tell what is cited cannot look for it elsewhere when the link dies. Wikipedia shows an error in its place.',
    messages: {
      missing: 'This citation has no title; add “{needs}=” with the title of the cited work',
    },
    examples: {
      bad: [
        { text: '{{cite web |url=https://example.org/tides |title=}}' },
        { text: '{{cite book |last=Lee |first=Ann |year=2001}}' },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News }}' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_citation_missing_title'],
  },
  create: (context) =>
    reportConditions(context, { messages: { err_citation_missing_title: 'missing' } }),
})
