import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-bad-attr',
    description: 'A reference tag with an attribute that it does not have',
    rationale:
      'The wiki shows an error in place of the reference. Often the name holds a space and lacks its quotation marks.',
    messages: {
      unknown: 'A reference has no attribute “{name}”; put names of several words in quotes',
    },
    examples: {
      bad: [{ text: 'One.<ref name=Lee book=2001>Lee 2001</ref>' }],
      good: [{ text: 'One.<ref name="Lee 2001" group="n">Lee 2001</ref>' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict'],
    fix: 'none',
  },
  create: (context) => ({
    reference: ({ kind, attributes }) => {
      if (kind !== 'ref') return
      for (const { name, span } of attributes) {
        if (known.has(name.toLowerCase())) continue
        context.report({ messageId: 'unknown', data: { name }, span })
      }
    },
  }),
})

const known: ReadonlySet<string> = new Set(['name', 'group', 'follow', 'extends', 'details', 'dir'])
