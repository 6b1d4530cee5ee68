import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'issn-check',
    description: 'An ISSN that cannot be right',
    rationale: 'An ISSN has eight digits, the last computed from the others.',
    messages: {
      bad: '“{value}” in “{name}” is no ISSN: it must have eight digits whose last one matches the others; compare it with the source',
    },
    examples: {
      bad: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |issn=2049-3631}}',
        },
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |issn=20493}}',
        },
      ],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |issn=2049-3630}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_bad_issn'],
  },
  create: (context) =>
    reportConditions(context, { messages: { err_bad_issn: { checksum: 'bad' } } }),
})
