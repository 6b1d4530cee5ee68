import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { indexReferences } from '../references/index-references.js'
import { nameReference } from '../references/name-reference.js'
import { renameReferences } from '../references/rename-reference.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-conflict',
    description: 'One name for two references with different content',
    rationale: 'Only one of them is shown wherever the name is used; the other source is lost.',
    messages: {
      conflict:
        'Another reference is named “{name}” too, with other content; give one of them another name',
    },
    examples: {
      bad: [
        {
          text: 'One.<ref name="tides">{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref name="tides">Moon, p. 5.</ref>',
          fixed:
            'One.<ref name="tides">{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref name="Moon p 5">Moon, p. 5.</ref>',
        },
      ],
      good: [
        {
          text: 'One.<ref name="tides">{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref name="moon">Moon, p. 5.</ref>',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
  },
  create: (context) => ({
    documentEnd: () => {
      const { definitions } = context.once(context.document, indexReferences)
      for (const [first, ...others] of definitions.values()) {
        for (const other of others) {
          if (!first || other.content === first.content) continue
          const { name = '', span } = other.reference
          const better = nameReference(context, other)
          const fix = renameReferences(context, [other.reference], better)
          context.report({ messageId: 'conflict', data: { name }, span, ...(fix && { fix }) })
        }
      }
    },
  }),
})
