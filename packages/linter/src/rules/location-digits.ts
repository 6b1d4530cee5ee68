import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'location-digits',
    description: 'A place with digits in it',
    rationale:
      'Places of publication have no numbers; a postcode, page or date got into the field.',
    messages: { digits: '“{value}” in “{name}” holds digits; give the city alone' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |location=Paris 75005}}',
        },
      ],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |location=Paris}}' },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['maint_location'],
  },
  create: (context) => reportConditions(context, { messages: { maint_location: 'digits' } }),
})
