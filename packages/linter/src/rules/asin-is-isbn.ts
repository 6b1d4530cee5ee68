import type { Rule } from '@veracite/core'
import { findIsbnFault } from '../cs1/identifiers/book-numbers.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { renameParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'asin-is-isbn',
    description: 'An ASIN that is none, or that is an ISBN',
    rationale:
      'Amazon’s own numbers begin with a letter. Books have their ISBN as ASIN: give that, and readers can use any bookshop or library.',
    messages: {
      bad: '“{value}” is no ASIN of Amazon’s own; if it is an ISBN, use “isbn=”',
      tld: 'There is no Amazon at “{value}”; correct “{name}” or remove it',
      noAsin: '“{name}” needs “{needs}=”; add it, or remove “{name}”',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |asin=0306406152}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |isbn=0306406152}}',
        },
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |asin-tld=de}}' },
      ],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |asin=B00005N5PF}}' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    cs1: ['err_bad_asin', 'err_bad_asin_tld', 'err_asintld_missing_asin'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_bad_asin: 'bad',
        err_bad_asin_tld: 'tld',
        err_asintld_missing_asin: 'noAsin',
      },
      fix: ({ id, parameter }, citation) => {
        const isIsbn = parameter && findIsbnFault(parameter.value, context.cs1Version) === undefined
        const isTaken = citation.parameters.some(({ name }) => name === 'isbn')
        if (id !== 'err_bad_asin' || !isIsbn || isTaken) return undefined
        return { safe: false, edits: [renameParameter(parameter, 'isbn')] }
      },
    }),
})
