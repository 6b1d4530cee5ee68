import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-in-cite',
    description: 'A reference tag inside a citation',
    rationale:
      'A citation is itself the reference; a tag inside one of its fields breaks its metadata and shows a footnote within a footnote.',
    messages: { tag: '“{name}” holds a reference tag; move it out of the citation' },
    examples: {
      bad: [{ text: '{{cite web |title=Tides<ref>Lee 2001</ref> |url=https://example.org/}}' }],
      good: [{ text: '<ref>{{cite web |title=Tides |url=https://example.org/}}</ref>' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
  },
  create: (context) => ({
    citation: (citation) => {
      for (const parameter of citation.parameters) {
        const { value } = parameter
        if (!value.includes('<') || !/<ref[\s/>]/i.test(value)) continue
        const { rawName, valueSpan } = parameter
        context.report({ messageId: 'tag', data: { name: rawName }, span: valueSpan, citation })
      }
    },
  }),
})
