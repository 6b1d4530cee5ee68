import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { indexReferences } from '../references/index-references.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-identical',
    description: 'References with the same content',
    rationale:
      'Given one name, the source is listed once, with a mark for each place that cites it.',
    messages: {
      identical: 'The same reference stands in line {line}; give that one a name and use it here',
    },
    examples: {
      bad: [
        {
          text: 'One.<ref>{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref>{{cite web |title=Tides |url=https://example.org/tides}}</ref>',
        },
      ],
      good: [
        {
          text: 'One.<ref name="tides">{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref name="tides" />',
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'strict'],
    fix: 'none',
  },
  create: (context) => ({
    documentEnd: () => {
      const { byContent } = context.once(context.document, indexReferences)
      for (const [first, ...others] of byContent.values()) {
        if (!first || first.content.length < shortestContent) continue
        const { line } = first.reference.span.start
        for (const { reference } of others) {
          context.report({ messageId: 'identical', data: { line }, span: reference.span })
        }
      }
    },
  }),
})

/** Shorter ones, such as “Ibid.”, gain nothing by a name. */
const shortestContent = 20
