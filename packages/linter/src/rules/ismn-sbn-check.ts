import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ismn-sbn-check',
    description: 'An ISMN or SBN that cannot be right',
    rationale: 'Numbers of printed music and of books before 1970 have a check digit too.',
    messages: {
      ismn: '“{value}” is no ISMN: it must have 13 digits beginning with 9790 whose last one matches the others; compare it with the source',
      sbn: '“{value}” is no SBN: it must have nine digits whose last one matches the others; compare it with the source',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |ismn=979-0-2306-7118-8}}',
        },
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |sbn=356-02201-4}}' },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |ismn=979-0-2306-7118-7}}',
        },
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |sbn=356-02201-3}}' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_bad_ismn', 'err_bad_sbn'],
  },
  create: (context) =>
    reportConditions(context, { messages: { err_bad_ismn: 'ismn', err_bad_sbn: 'sbn' } }),
})
