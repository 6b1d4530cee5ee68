import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'postscript-value',
    description: 'A postscript that does nothing or too much',
    rationale:
      'The template ends with its usual full stop unless told otherwise; more than one character is text in the wrong place.',
    messages: { value: '“{name}={value}” is the default or is too long; remove it' },
    examples: {
      bad: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |postscript=.}}' },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |postscript=; see also}}',
        },
      ],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |postscript=none}}' },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['maint_postscript'],
  },
  create: (context) => reportConditions(context, { messages: { maint_postscript: 'value' } }),
})
