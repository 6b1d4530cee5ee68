import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'
import { repairEncoding } from '../text/repair-encoding.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'mojibake',
    description: 'Letters that were read in the wrong encoding',
    rationale:
      'Accents and quotation marks became pairs of signs when the text was copied; the name can no longer be searched for.',
    messages: {
      broken: '“{name}” holds “{found}”, a letter read in the wrong encoding; retype it',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=CafÃ© at sea |url=https://example.org/}}',
          fixed: '{{cite web |title=Café at sea |url=https://example.org/}}',
        },
        {
          text: '{{cite web |title=The seaâ€™s edge |url=https://example.org/}}',
          fixed: '{{cite web |title=The sea’s edge |url=https://example.org/}}',
        },
      ],
      good: [
        { text: '{{cite web |title=NÃO à maré |url=https://example.org/}}' },
        { text: '{{cite web |title=Café at sea |url=https://example.org/}}' },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
  },
  create: (context) => ({
    citation: (citation) => {
      for (const parameter of citation.parameters) {
        const found = misread.exec(parameter.value)?.[0]
        if (found === undefined) continue
        const data = { name: parameter.rawName, found }
        const better = repairEncoding(parameter.value)
        const { start, end } = parameter.valueSpan
        const isPlain = end.offset - start.offset === parameter.value.length
        const fix = better !== undefined &&
          isPlain && { safe: false, edits: [replaceValue(parameter, better)] }
        const span = parameter.valueSpan
        context.report({ messageId: 'broken', data, span, citation, ...(fix && { fix }) })
      }
    },
  }),
})

/** The bytes of UTF-8 letters and punctuation, read as Windows-1252. */
const misread = /[ÂÃ][\u0080-\u009f¡-»¼-¿]|â€[™œ˜“”¦"\u009d]|[ÐÑ][\u0080-\u009f°-¿][ÐÑ]/
