import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'alias-conflict',
    description: 'Two parameters for one thing',
    rationale: 'Only one of them is shown; which one readers see is a matter of chance.',
    messages: { both: '“{other}” and “{name}” are two names of one field; keep one of them' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |work=Harbour Letters}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |work=Harbour News}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News}}',
        },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |page=5 |pages=5–7}}',
        },
      ],
      good: [{ text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |page=5}}' }],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    englishOnly: true,
    cs1: ['err_redundant_parameters'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_redundant_parameters: 'both' },
      at: 'name',
      fix: ({ parameter, data }, { parameters }) => {
        const other = parameters.findLast(({ rawName }) => rawName === data['other'])
        // Which of two that differ is right only an editor knows.
        if (!parameter || other?.value !== parameter.value) return undefined
        const repeated =
          parameters.indexOf(other) > parameters.indexOf(parameter) ? other : parameter
        return { safe: false, edits: [removeParameter(context, repeated)] }
      },
    }),
})
