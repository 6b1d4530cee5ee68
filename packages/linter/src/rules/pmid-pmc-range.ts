import type { Rule } from '@veracite/core'
import { fixIdentifier } from '../cs1/identifiers/fix-identifier.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'pmid-pmc-range',
    description: 'A PubMed number that cannot be right',
    rationale:
      'PubMed and PubMed Central number their articles in order; a larger number than any given out is a slip.',
    messages: {
      bad: '“{name}={value}” is no number that PubMed has given out; look up the right one',
      noPmc: '“{name}” needs “{needs}=”; add it, or remove “{name}”',
    },
    examples: {
      bad: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |pmid=999999999}}',
        },
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |pmc=abc}}',
        },
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |pmid=PMID 12345678}}',
          fixed:
            '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |pmid=12345678}}',
        },
      ],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |pmid=12345678 |pmc=1234567}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_bad_pmid', 'err_bad_pmc', 'err_embargo_missing_pmc'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_bad_pmid: 'bad', err_bad_pmc: 'bad', err_embargo_missing_pmc: 'noPmc' },
      fix: fixIdentifier,
    }),
})
