import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'display-count',
    description: 'A number of names to show that is no smaller than the list',
    rationale:
      'display-authors shortens the list of names. A number as large as the list, or a word, does nothing.',
    messages: {
      count:
        '“{name}={value}” does not shorten the list, which has {count} names; remove it or correct it',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last=Lee |first=Ann |display-authors=3}}',
          fixed:
            '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last=Lee |first=Ann}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last1=Lee |last2=Ek |display-authors=1}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['err_disp_name'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_disp_name: 'count' },
      // A word may be a slip for “etal”, and then means something.
      fix: ({ parameter }) =>
        parameter && /^\d+$/.test(parameter.value)
          ? { safe: true, edits: [removeParameter(context, parameter)] }
          : undefined,
    }),
})
