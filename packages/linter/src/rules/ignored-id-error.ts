import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ignored-id-error',
    description: 'An identifier whose error is waved through',
    rationale:
      'Double parentheses tell the template to accept an identifier that looks wrong. Some such identifiers were really printed; most were not.',
    messages: {
      ignored: '“{value}” in “{name}” is accepted as written; make sure that the source has it so',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |isbn=((978-0-306-40615-8))}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |isbn=978-0-306-40615-7}}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['maint_isbn_ignore', 'maint_issn_ignore', 'maint_doi_ignore'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        maint_isbn_ignore: 'ignored',
        maint_issn_ignore: 'ignored',
        maint_doi_ignore: 'ignored',
      },
    }),
})
