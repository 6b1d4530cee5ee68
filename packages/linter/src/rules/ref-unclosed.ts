import type { Rule } from '@veracite/core'
import { reportDamage } from '../damage.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-unclosed',
    description: 'A reference tag that is never closed',
    rationale:
      'Everything after an unclosed <ref>, up to the next closing tag or the end of the article, disappears from the text.',
    messages: { unclosed: 'This <ref> is never closed; write “</ref>” after the reference' },
    examples: {
      bad: [{ text: 'One.<ref>{{cite web |url=https://example.org/a |title=A}} Two.' }],
      good: [{ text: 'One.<ref>{{cite web |url=https://example.org/a |title=A}}</ref> Two.' }],
    },
    severity: 'error',
    presets: ['recommended', 'strict'],
    fix: 'none',
  },
  create: (context) => reportDamage(context, 'ref-unclosed', 'unclosed'),
})
