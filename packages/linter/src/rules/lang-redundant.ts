import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'lang-redundant',
    description: 'A language that is that of the wiki itself',
    rationale: 'The language of a source is told where it is not the reader’s own.',
    messages: { redundant: '“{name}={value}” can be left out: it is the language of this wiki' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |language=English}}',
          fixed: '{{cite book |title=Tides}}',
        },
      ],
      good: [{ text: '{{cite book |title=Gezeiten |language=German}}' }],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'safe',
    parameters: ['language'],
  },
  create: (context) => ({
    citation: (citation) => {
      const parameter = citation.parameters.findLast(({ name }) => name === 'language')
      if (!parameter || !/^(?:en|english|en-[a-z]{2})$/i.test(parameter.value)) return
      const data = { name: parameter.rawName, value: parameter.value }
      const edits = [removeParameter(context, parameter)]
      context.report({
        messageId: 'redundant',
        data,
        span: parameter.span,
        citation,
        fix: { safe: true, edits },
      })
    },
  }),
})
