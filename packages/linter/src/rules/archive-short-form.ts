import type { Rule } from '@veracite/core'
import { readArchiveUrl } from '../archive/read-archive-url.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-short-form',
    description: 'A short address of a copy, which hides what it is of',
    rationale:
      'When the archive fails, nobody can tell from a short address which page it was, nor when it was copied.',
    messages: {
      short: 'The address tells neither the page nor its time; use the long form, which holds both',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://archive.today/AbC12 |archive-date=2010-01-02}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
        },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
  },
  create: (context) => ({
    citation: (citation) => {
      const parameter = citation.parameters.findLast(({ name }) => name === 'archive-url')
      const copy = parameter && readArchiveUrl(context, parameter)
      if (!parameter || !copy || !(copy.form === 'id' && copy.archive === 'archive-today')) return
      context.report({ messageId: 'short', span: parameter.valueSpan, citation })
    },
  }),
})
