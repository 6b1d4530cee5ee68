import type { Rule } from '@veracite/core'
import { parse } from 'tldts'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'work-is-domain',
    description: 'A site named by its address',
    rationale: 'Readers know sites by their names: “BBC News”, not “bbc.co.uk”.',
    messages: { domain: '“{value}” is an address; give the name of the site' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://www.example.org/tides |website=www.example.org}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://www.example.org/tides |website=Harbour News}}',
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
    parameters: ['website', 'work'],
    englishOnly: true,
  },
  create: (context) => ({
    citation: (citation) => {
      for (const parameter of citation.parameters) {
        const { name, value } = parameter
        if (!/^(?:website|work)$/.test(name) || !/^(?:www\.)[^\s/]+$/i.test(value)) continue
        if (parse(value).domain !== null) {
          const { valueSpan: span } = parameter
          context.report({ messageId: 'domain', data: { value }, span, citation })
        }
      }
    },
  }),
})
