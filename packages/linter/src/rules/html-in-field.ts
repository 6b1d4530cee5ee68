import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'html-in-field',
    description: 'A tag that sets type inside a field',
    rationale:
      'The citation itself sets its parts in italics or quotes. Tags get into the metadata that other programs read.',
    messages: { tag: '“{name}” holds the tag “{tag}”; leave it out' },
    examples: {
      bad: [{ text: '{{cite web |title=Tides<br>and Moon |url=https://example.org/tides}}' }],
      good: [{ text: '{{cite web |title=CO<sub>2</sub> |url=https://example.org/tides}}' }],
    },
    severity: 'info',
    presets: ['strict', 'markdown'],
    fix: 'none',
  },
  create: (context) => ({
    citation: (citation) => {
      for (const { name, rawName, value, valueSpan } of citation.parameters) {
        if (!value.includes('<') || prose.has(name)) continue
        const tag = /<\/?(?:b|big|br|center|div|em|font|i|p|small|span|strong|u)\b/i.exec(value)
        if (!tag) continue
        const data = { name: rawName, tag: `${tag[0]}>` }
        context.report({ messageId: 'tag', data, span: valueSpan, citation })
      }
    },
  }),
})

/** Fields that are shown as written. */
const prose: ReadonlySet<string> = new Set(['quote', 'trans-quote', 'script-quote', 'postscript'])
