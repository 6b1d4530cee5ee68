import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'numeric-name',
    description: 'A name without letters',
    rationale: 'A number is no name; something else got into the field.',
    messages: { numeric: '“{value}” in “{name}” is not a name; look for what belongs there' },
    examples: {
      bad: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=1984}}' },
      ],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee}}' },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['maint_numeric_names', 'err_numeric_names'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { maint_numeric_names: 'numeric', err_numeric_names: 'numeric' },
    }),
})
