import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { renameParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'first-without-last',
    description: 'A first name without a surname',
    rationale: 'Wikipedia lists authors by surname; a first name alone is left out.',
    messages: { noLast: '“{name}={value}” has no “{expected}=” beside it; add the surname' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |first=Ann}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann}}',
        },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last1=Lee |first1=Ann |first2=Bo}}',
          fixed:
            '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last1=Lee |first1=Ann |author2=Bo}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last=Lee |first=Ann}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    cs1: ['err_first_missing_last'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_first_missing_last: 'noLast' },
      at: 'name',
      fix: ({ parameter }, citation) => {
        const name = parameter?.rawName.replace(/^(?:first|given)(?=\d*$)/, 'author')
        const isTaken = citation.parameters.some((other) => other.rawName === name)
        if (!parameter || name === undefined || name === parameter.rawName || isTaken)
          return undefined
        return { safe: false, edits: [renameParameter(parameter, name)] }
      },
    }),
})
