import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ambiguous-name',
    description: 'A name that holds a word for no person',
    rationale:
      'Wikipedia shows an error for names with words such as “policy”, “statement” or “directory” in them. In the name of an institution they are right: double parentheses around the name say so.',
    messages: {
      ambiguous:
        'Wikipedia does not take “{value}” in “{name}” for a person; if it is the name of an institution, write it in double parentheses: “(({value}))”',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |author=Institute for Tidal Policy Research}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |author=((Institute for Tidal Policy Research))}}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['err_generic_name'],
  },
  create: (context) =>
    reportConditions(context, { messages: { err_generic_name: { ambiguous: 'ambiguous' } } }),
})
