import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-empty',
    description: 'A reference without a name and without content',
    rationale: 'Readers see an error in its place.',
    messages: { empty: 'This reference is empty; fill it in, or remove it' },
    examples: {
      bad: [{ text: 'One.<ref></ref> Two.', fixed: 'One. Two.' }],
      good: [{ text: 'One.<ref>{{cite web |title=Tides |url=https://example.org/tides}}</ref>' }],
    },
    severity: 'error',
    presets: ['recommended', 'strict'],
    fix: 'safe',
  },
  create: (context) => ({
    reference: (reference) => {
      if (reference.kind !== 'ref' || reference.name !== undefined) return
      const { start, end } = reference.contentSpan
      if (context.document.text.slice(start.offset, end.offset).trim() !== '') return
      const { span } = reference
      context.report({ messageId: 'empty', span, fix: { safe: true, edits: [{ span, text: '' }] } })
    },
  }),
})
