import type { Rule } from '@veracite/core'
import { rewriteIt } from '../cs1/fix-parameters.js'
import { cleanDoi } from '../cs1/identifiers/article-numbers.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'doi-syntax',
    description: 'A DOI that cannot be right',
    rationale:
      'A DOI begins with “10.”, a number and a slash. With an address before it or a full stop after it, its link is broken.',
    messages: { bad: '“{value}” is no DOI; write it from “10.” to its last letter or digit' },
    examples: {
      bad: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |doi=https://doi.org/10.1000/182}}',
          fixed:
            '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |doi=10.1000/182}}',
        },
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |doi=10.1000/182.}}',
          fixed:
            '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |doi=10.1000/182}}',
        },
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |doi=182}}',
        },
      ],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |doi=10.1000/182}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_bad_doi'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_bad_doi: { form: 'bad' } },
      fix: rewriteIt(context, cleanDoi),
    }),
})
