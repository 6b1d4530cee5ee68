import type { Citation, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'layout-mix',
    description: 'Citations laid out in two ways',
    rationale: 'An article is easier to edit where all its citations are written alike.',
    messages: { mix: '{few} of {all} citations are laid out {way}; lay all out alike' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Ebb}} {{cite book |title=Sea}} {{cite book\n |title=Moon\n |year=2001\n}}',
        },
      ],
      good: [{ text: '{{cite book |title=Ebb}} {{cite book |title=Sea}}' }],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
  },
  create: (context) => {
    const vertical: Citation[] = []
    const inline: Citation[] = []
    return {
      citation: (citation) => {
        const { length } = citation.parameters
        const { start, end } = citation.span
        if (length > 0) (end.line - start.line >= length ? vertical : inline).push(citation)
      },
      documentEnd: () => {
        const few = vertical.length <= inline.length ? vertical : inline
        const [first] = few
        if (!first) return
        const way = few === vertical ? 'one field a line' : 'in one line'
        const data = { few: few.length, all: vertical.length + inline.length, way }
        context.report({ messageId: 'mix', data, span: first.nameSpan, citation: first })
      },
    }
  },
})
