import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { sortUnknown } from '../cs1/sort-unknown.js'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'unsupported-for-type',
    description: 'A parameter that means something in other templates only',
    rationale:
      'Templates for one kind of source know a few parameters of their own; the others ignore them, and what they say is lost.',
    messages: {
      elsewhere:
        '“{name}” means nothing in this template, though others know it; use the template for this kind of source, or remove it',
    },
    examples: {
      bad: [
        {
          text: '{{cite arxiv |last=Lee |first=Ann |title=Tides |eprint=2001.01234 |publisher=Harbour Press}}',
          fixed: '{{cite arxiv |last=Lee |first=Ann |title=Tides |eprint=2001.01234}}',
        },
        {
          text: '{{cite book |last=Lee |first=Ann |title=Tides |publisher=Harbour Press |date=2001 |season=3}}',
          fixed:
            '{{cite book |last=Lee |first=Ann |title=Tides |publisher=Harbour Press |date=2001}}',
        },
      ],
      good: [
        { text: '{{cite arxiv |last=Lee |first=Ann |title=Tides |eprint=2001.01234 |date=2020}}' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    englishOnly: true,
    cs1: ['err_parameter_ignored_suggest', 'err_parameter_ignored'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_parameter_ignored_suggest: 'elsewhere', err_parameter_ignored: 'elsewhere' },
      at: 'name',
      only: (condition) => sortUnknown(condition) === 'elsewhere',
      fix: ({ parameter }) =>
        parameter && { safe: false, edits: [removeParameter(context, parameter)] },
    }),
})
