import type { Rule } from '@veracite/core'
import { fixIdentifier } from '../cs1/identifiers/fix-identifier.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'library-ids',
    description: 'A library’s number that cannot be right',
    rationale:
      'OCLC, LCCN, Open Library and JSTOR each have a form of their own; the link is broken by anything else.',
    messages: {
      bad: '“{value}” is no number of “{name}”; give the number alone, as the library writes it',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |oclc=OCLC 123}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |oclc=123}}',
        },
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |ol=12345}}' },
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |lccn=1}}' },
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |jstor=https://www.jstor.org/stable/12345}}',
          fixed:
            '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |jstor=12345}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |oclc=123 |ol=12345M |lccn=2001000002}}',
        },
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |jstor=12345}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_bad_oclc', 'err_bad_lccn', 'err_bad_ol', 'err_bad_jstor'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_bad_oclc: 'bad',
        err_bad_lccn: 'bad',
        err_bad_ol: 'bad',
        err_bad_jstor: 'bad',
      },
      fix: fixIdentifier,
    }),
})
