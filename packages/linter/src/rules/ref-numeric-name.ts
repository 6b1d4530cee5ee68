import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-numeric-name',
    description: 'A reference whose name is a number',
    rationale:
      'MediaWiki refuses names that are numbers only, and shows an error in place of the source.',
    messages: { numeric: '“{name}” is a number; begin the name with a letter' },
    examples: {
      bad: [
        {
          text: 'One.<ref name="5">{{cite web |title=Tides |url=https://example.org/tides}}</ref>',
        },
      ],
      good: [
        {
          text: 'One.<ref name="tides5">{{cite web |title=Tides |url=https://example.org/tides}}</ref>',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'strict'],
    fix: 'none',
  },
  create: (context) => ({
    reference: ({ kind, name = '', span }) => {
      if (kind !== 'ref' || !/^\d+$/.test(name)) return
      context.report({ messageId: 'numeric', data: { name }, span })
    },
  }),
})
