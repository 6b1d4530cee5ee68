import type { Rule } from '@veracite/core'
import { reportDamage } from '../damage.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'unclosed-cite',
    description: 'A citation template that is never closed',
    rationale:
      'Without its closing braces the template is shown as raw text, and what follows it may be swallowed.',
    messages: {
      unclosed: 'This citation is never closed; write “{closing}” after its last field',
    },
    examples: {
      bad: [
        {
          text: 'Text.<ref>{{cite web |url=https://example.org/a |title=A page |date=2020</ref> More.',
        },
        { text: 'Text <<cite web | url=https://example.org/a | title=A page.', syntax: 'markdown' },
      ],
      good: [
        {
          text: 'Text.<ref>{{cite web |url=https://example.org/a |title=A page |date=2020}}</ref> More.',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
  },
  create: (context) => reportDamage(context, 'unclosed-cite', 'unclosed'),
})
