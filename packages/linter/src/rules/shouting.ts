import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { findField } from '../text/field.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'shouting',
    description: 'A title in capitals only',
    rationale:
      'Capitals are how a page looks, not what it is called; they are hard to read in a list.',
    messages: { capitals: '“{name}” is all in capitals; write it as an ordinary title' },
    examples: {
      bad: [{ text: '{{cite web |title=TIDES OF THE NORTHERN SEA |url=https://example.org/}}' }],
      good: [
        { text: '{{cite web |title=Tides of the Northern Sea |url=https://example.org/}}' },
        { text: '{{cite web |title=NASA |url=https://example.org/}}' },
      ],
    },
    severity: 'info',
    presets: ['strict', 'markdown'],
    fix: 'none',
    parameters: ['title'],
  },
  create: (context) => ({
    citation: (citation) => {
      const title = findField(citation, 'title')
      if (!title || title.value.length < 12 || /\p{Ll}|\{\{/u.test(title.value)) return
      // A name made of short forms is no sentence.
      if ((title.value.match(/\p{Lu}{4,}/gu)?.length ?? 0) < 2) return
      const data = { name: title.rawName }
      context.report({ messageId: 'capitals', data, span: title.valueSpan, citation })
    },
  }),
})
