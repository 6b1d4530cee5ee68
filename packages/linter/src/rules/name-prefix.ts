import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'
import { isName, nameFields } from '../text/name-fields.js'
import { findPrefix } from '../text/name-labels.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'name-prefix',
    description: 'A byline or an academic title before a name',
    rationale: '“By” and “Dr.” belong to the page that names the author, not to the name.',
    messages: { prefix: '“{prefix}” is no part of a name; write “{name}={bare}”' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |author=By Ann Lee}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides |author=Ann Lee}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |author=Dr. Ann Lee}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides |author=Ann Lee}}',
        },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |author=Byron Drake}}' },
      ],
    },
    severity: 'info',
    presets: ['strict', 'markdown'],
    fix: 'suggestion',
    parameters: nameFields,
  },
  create: (context) => ({
    citation: (citation) => {
      for (const parameter of citation.parameters) {
        const prefix = isName(parameter) ? findPrefix(parameter.value) : undefined
        if (prefix === undefined) continue
        const { rawName: name, value, valueSpan: span } = parameter
        const bare = value.slice(prefix.length).trimStart()
        const fix = { safe: false, edits: [replaceValue(parameter, bare)] }
        context.report({ messageId: 'prefix', data: { name, prefix, bare }, span, citation, fix })
      }
    },
  }),
})
