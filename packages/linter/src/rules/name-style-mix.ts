import type { Citation, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'name-style-mix',
    description: 'Two styles of names in one article',
    rationale:
      '“vauthors” shows initials, “last” and “first” the name in full; an article keeps to one.',
    messages: { mix: '{few} of {all} citations with names write them the other way; keep to one' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Ebb |last=Lee |first=Ann}} {{cite book |title=Moon |last=Ng |first=Bo}} {{cite book |title=Sea |vauthors=Ito C}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Ebb |last=Lee |first=Ann}} {{cite book |title=Sea |last=Ng |first=Bo}}',
        },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
    parameters: ['vauthors', 'last', 'first'],
  },
  create: (context) => {
    const vancouver: Citation[] = []
    const full: Citation[] = []
    return {
      citation: (citation) => {
        const given = citation.parameters.find(
          ({ name, value }) => value !== '' && /^(?:vauthors|last1?|first1?)$/.test(name),
        )
        if (given) (given.name === 'vauthors' ? vancouver : full).push(citation)
      },
      documentEnd: () => {
        const few = vancouver.length <= full.length ? vancouver : full
        const [first] = few
        if (!first) return
        const data = { few: few.length, all: vancouver.length + full.length }
        context.report({ messageId: 'mix', data, span: first.nameSpan, citation: first })
      },
    }
  },
})
