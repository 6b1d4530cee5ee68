import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'location-no-publisher',
    description: 'A place of publication without a publisher',
    rationale: 'A place alone does not lead to a book.',
    messages: { alone: '“{name}={value}” stands alone; name the publisher, or remove it' },
    examples: {
      bad: [{ text: '{{cite book |title=Tides |location=London |year=2001}}' }],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |location=London}}' },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['maint_location_no_publisher'],
  },
  create: (context) =>
    reportConditions(context, { messages: { maint_location_no_publisher: 'alone' } }),
})
