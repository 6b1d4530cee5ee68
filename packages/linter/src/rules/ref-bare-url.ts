import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-bare-url',
    description: 'A reference that is only an address',
    rationale:
      'When the address dies nobody can tell what was cited. A title, a date and the name of the site keep the source findable.',
    messages: {
      bare: 'This reference is only an address; cite the page with its title, its site and its date',
    },
    examples: {
      bad: [
        { text: 'One.<ref>https://example.org/tides</ref>' },
        { text: 'One.<ref>[https://example.org/tides]</ref>' },
      ],
      good: [
        { text: 'One.<ref>{{cite web |title=Tides |url=https://example.org/tides}}</ref>' },
        { text: 'One.<ref>[https://example.org/tides Tides], Harbour News.</ref>' },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
  },
  create: (context) => ({
    link: (link) => {
      const reference = context.document.references[link.reference ?? -1]
      if (!reference || link.text !== undefined) return
      const { start, end } = reference.contentSpan
      const { text } = context.document
      const around =
        text.slice(start.offset, link.span.start.offset) +
        text.slice(link.span.end.offset, end.offset)
      // What stands beside it, be it only a few words, says more than the address.
      if (/^[\s.,;[\]]*$/.test(around)) context.report({ messageId: 'bare', span: link.span })
    },
  }),
})
