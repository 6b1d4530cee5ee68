import type { Citation, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'cite-in-cite',
    description: 'A citation inside a citation',
    rationale:
      'The outer citation takes the inner one for a part of its own text, and both are shown broken. Most often the outer one was never closed.',
    messages: { nested: 'This citation stands inside “{outer}”; close that one, or move this out' },
    examples: {
      bad: [{ text: '{{cite web |title=Tides |work={{cite book |title=Moon}} }}' }],
      good: [{ text: '{{cite web |title=Tides}} {{cite book |title=Moon}}' }],
    },
    severity: 'warning',
    presets: ['strict', 'markdown'],
    fix: 'none',
  },
  create: (context) => {
    let outer: Citation | undefined
    return {
      citation: (citation) => {
        const isInside = outer && citation.span.end.offset <= outer.span.end.offset
        if (!isInside) outer = citation
        if (!isInside || !outer) return
        const data = { outer: outer.rawTemplate }
        context.report({ messageId: 'nested', data, span: citation.span, citation })
      },
    }
  },
})
