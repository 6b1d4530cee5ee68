import type { Citation, Rule } from '@veracite/core'
import { templateClasses } from '../data/cs1-templates.js'
import { defineRule } from '../define-rule.js'
import { findField } from '../text/field.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'cs1-cs2-mix',
    description: 'Two styles of citation in one article',
    rationale:
      '“cite …” separates its parts by full stops, “citation” by commas. An article keeps to one of them.',
    messages: {
      mix: '{few} of {all} citations use the other family of templates; use {style} throughout, or say “mode={mode}” in them',
    },
    examples: {
      bad: [
        { text: '{{cite book |title=Tides}} {{cite book |title=Moon}} {{citation |title=Ebb}}' },
      ],
      good: [{ text: '{{cite book |title=Tides}} {{citation |title=Ebb |mode=cs1}}' }],
    },
    severity: 'info',
    presets: ['recommended', 'strict'],
    fix: 'none',
    englishOnly: true,
  },
  create: (context) => ({
    documentEnd: () => {
      const { citations, settings } = context.document
      if (settings.mode !== undefined) return
      const styled = citations.filter(({ template }) => templateClasses.has(template))
      const cs1: Citation[] = []
      const cs2: Citation[] = []
      for (const citation of styled) {
        const style = styleOf(citation)
        if (style === 'cs2') cs2.push(citation)
        else if (style === 'cs1') cs1.push(citation)
      }
      const few = cs2.length <= cs1.length ? cs2 : cs1
      const [first] = few
      if (!first) return
      const [style, mode] = few === cs2 ? ['“cite …”', 'cs1'] : ['“citation”', 'cs2']
      const data = { few: few.length, all: styled.length, style, mode }
      context.report({ messageId: 'mix', data, span: first.nameSpan, citation: first })
    },
  }),
})

function styleOf(citation: Citation): string {
  const mode = findField(citation, 'mode')
  return mode?.value ?? (citation.template === 'citation' ? 'cs2' : 'cs1')
}
