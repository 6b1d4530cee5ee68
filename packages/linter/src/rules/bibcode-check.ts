import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'bibcode-check',
    description: 'A bibcode that cannot be right',
    rationale:
      'A bibcode has 19 characters: the year, the journal, the volume, the page and the author’s initial.',
    messages: {
      length:
        '“{value}” is no bibcode: it must have 19 characters; copy it from the Astrophysics Data System',
      form: '“{value}” is no bibcode; copy it from the Astrophysics Data System',
      year: '“{value}” is no bibcode: it begins with a year that cannot be; copy it from the Astrophysics Data System',
      journal:
        '“{value}” is no bibcode: a letter of the journal is missing after “&”; copy it from the Astrophysics Data System',
    },
    examples: {
      bad: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |bibcode=1974ApJ}}',
        },
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |bibcode=20O8ApJ...123..456A}}',
        },
      ],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |bibcode=1974AJ.....79..819H}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_bad_bibcode'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_bad_bibcode: { length: 'length', value: 'form', year: 'year', journal: 'journal' },
      },
    }),
})
