import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'
import { splitValue } from '../text/split-value.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'stray-text',
    description: 'Text that belongs to no parameter',
    rationale:
      'Between two pipes the template expects a name, an equals sign and a value; other text is lost.',
    messages: {
      text: '“{value}” belongs to no parameter and is not shown; give it a name and an equals sign, or remove it',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |dead link}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News}}',
        },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News }}' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    englishOnly: true,
    cs1: ['err_text_ignored'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_text_ignored: 'text' },
      only: (condition, citation) => splitValue(context, condition, citation) === undefined,
      // Nobody is shown it; what it was meant for an editor may still see.
      fix: ({ parameter }) =>
        parameter && { safe: false, edits: [removeParameter(context, parameter)] },
    }),
})
