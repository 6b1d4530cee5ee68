import type { Rule } from '@veracite/core'
import { templateClasses } from '../data/cs1-templates.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'alias-template',
    description: 'A citation template by another than its own name',
    rationale:
      'Other names of a template redirect to it. The one proper name is what editors and their tools search for.',
    messages: { alias: '“{written}” is another name of “{name}”; write that' },
    examples: {
      bad: [
        {
          text: '{{citeweb |title=Tides |url=https://example.org/tides}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
        },
      ],
      good: [{ text: '{{Cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'safe',
  },
  create: (context) => ({
    citation: (citation) => {
      const { template, rawTemplate, form } = citation
      if (rawTemplate === template) return
      const written = rawTemplate.toLowerCase().replace(/[\s_]+/g, ' ')
      if (written === template || form === 'flattened') return
      // Names in other languages are those of other templates, on their own wikis.
      if (!templateClasses.has(template) || !/^cit(?:e|ation)/.test(written)) return
      const name = /^\p{Lu}/u.test(rawTemplate) ? `C${template.slice(1)}` : template
      const { nameSpan: span } = citation
      const fix = { safe: true, edits: [{ span, text: name }] }
      const data = { written: rawTemplate, name }
      context.report({ messageId: 'alias', data, span, citation, fix })
    },
  }),
})
