import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { definitionKey } from '../references/index-references.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-list-unused',
    description: 'A reference that is defined in the list and used nowhere',
    rationale:
      'A definition in {{reflist}} or <references> that no text uses is shown as an error.',
    messages: {
      unused:
        '“{name}” is defined in the list of references but used nowhere; use it, or remove it',
    },
    examples: {
      bad: [
        {
          text: 'One.\n<references><ref name="tides">Tides, p. 5.</ref></references>',
          fixed: 'One.\n<references></references>',
        },
      ],
      good: [
        {
          text: 'One.<ref name="tides" />\n<references><ref name="tides">Tides, p. 5.</ref></references>',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict'],
    fix: 'suggestion',
  },
  create: (context) => ({
    documentEnd: () => {
      const { references } = context.document
      if (!references.some(({ listDefined }) => listDefined)) return
      const used = new Set(references.filter((one) => !one.listDefined).map(definitionKey))
      for (const reference of references) {
        const { kind, name, defines, listDefined } = reference
        if (kind !== 'ref' || !defines || !listDefined || name === undefined) continue
        if (!used.has(definitionKey(reference))) {
          const { span } = reference
          const fix = { safe: false, edits: [{ span, text: '' }] }
          context.report({ messageId: 'unused', data: { name }, span, fix })
        }
      }
    },
  }),
})
