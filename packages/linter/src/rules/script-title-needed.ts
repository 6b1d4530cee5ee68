import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { findField } from '../text/field.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'script-title-needed',
    description: 'A title in another script outside of its own field',
    rationale:
      'Italics harm scripts such as Chinese or Arabic, and browsers must be told the language; “script-title” does both.',
    messages: {
      script: '“{name}” is in another script; give it as “script-title” with its language',
    },
    examples: {
      bad: [{ text: '{{cite book |title=潮汐 |publisher=Harbour Press}}' }],
      good: [
        { text: '{{cite book |script-title=zh:潮汐 |publisher=Harbour Press}}' },
        { text: '{{cite book |title=Tides (潮汐) |publisher=Harbour Press}}' },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
  },
  create: (context) => ({
    citation: (citation) => {
      const title = findField(citation, 'title')
      if (!title || !/\p{L}/u.test(title.value) || /\p{Script=Latin}|\{\{/u.test(title.value))
        return
      if (findField(citation, 'script-title')) return
      const data = { name: title.rawName }
      context.report({ messageId: 'script', data, span: title.valueSpan, citation })
    },
  }),
})
