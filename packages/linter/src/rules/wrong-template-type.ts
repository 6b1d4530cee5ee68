import type { Citation, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { findField } from '../text/field.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'wrong-template-type',
    description: 'A template that does not fit the source',
    rationale:
      'Each template shows what its kind of source needs; a paper cited as a web page loses its volume and its pages.',
    messages: { kind: '“{name}” says that this is no mere web page; use “{template}”' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |journal=Sea |volume=5 |url=https://example.org/tides}}',
          fixed:
            '{{cite journal |title=Tides |journal=Sea |volume=5 |url=https://example.org/tides}}',
        },
      ],
      good: [{ text: '{{cite web |title=Tides |website=Sea |url=https://example.org/tides}}' }],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'suggestion',
    parameters: ['isbn', 'journal'],
  },
  create: (context) => ({
    citation: (citation) => {
      if (citation.template !== 'cite web') return
      const [told, template] = tellKind(citation)
      if (!told || template === undefined) return
      const fix = { safe: false, edits: [{ span: citation.nameSpan, text: template }] }
      const data = { name: told.rawName, template }
      context.report({ messageId: 'kind', data, span: citation.nameSpan, citation, fix })
    },
  }),
})

function tellKind(citation: Citation) {
  const journal = citation.parameters.find(({ rawName, value }) => rawName === 'journal' && value)
  if (journal && findField(citation, 'volume')) return [journal, 'cite journal'] as const
  const isbn = findField(citation, 'isbn')
  const isSite = citation.parameters.some(({ rawName }) => rawName === 'website')
  return isbn && !isSite ? ([isbn, 'cite book'] as const) : ([] as const)
}
