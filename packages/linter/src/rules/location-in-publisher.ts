import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'location-in-publisher',
    description: 'A place of publication in the name of the publisher',
    rationale: 'The place has a field of its own.',
    messages: { place: '“{value}” seems to begin with a place; move it to “location=”' },
    examples: {
      bad: [{ text: '{{cite book |title=Tides |publisher=London: Harbour Press |year=2001}}' }],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |location=London}}' },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['maint_publisher_location'],
  },
  create: (context) =>
    reportConditions(context, { messages: { maint_publisher_location: 'place' } }),
})
