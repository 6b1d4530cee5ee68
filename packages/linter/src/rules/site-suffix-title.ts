import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { findField } from '../text/field.js'
import { foldName } from '../text/fold-name.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'site-suffix-title',
    description: 'A title that ends with the name of the site',
    rationale:
      'Browsers show the name of the site after the title of the page; it is no part of the title, and is said again beside it.',
    messages: { suffix: '“{name}” ends with the name that “{other}” gives; take it off the title' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides - Harbour News |website=Harbour News |url=https://example.org/tides}}',
          fixed: '{{cite web |title=Tides |website=Harbour News |url=https://example.org/tides}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides - Moon |website=Harbour News |url=https://example.org/tides}}',
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
    parameters: ['title'],
  },
  create: (context) => ({
    citation: (citation) => {
      const title = findField(citation, 'title')
      const suffix =
        title && /\s(?:[-–—|]|\{\{!\}\})\s(?!.*\s[-–—|]\s)(.{2,80})$/u.exec(title.value)
      const ending = suffix && foldName(suffix[1] ?? '')
      if (!title || !suffix || ending === '') return
      const site = citation.parameters.find(
        ({ name, value }) => sites.has(name) && foldName(value) === ending,
      )
      if (!site) return
      const kept = title.value.slice(0, suffix.index).trimEnd()
      if (kept === '') return
      const isWritten = context.document.text.startsWith(kept, title.valueSpan.start.offset)
      const edits = [{ span: title.valueSpan, text: kept }]
      context.report({
        messageId: 'suffix',
        data: { name: title.rawName, other: site.rawName },
        span: title.valueSpan,
        citation,
        ...(isWritten && { fix: { safe: false, edits } }),
      })
    },
  }),
})

const sites: ReadonlySet<string> = new Set([
  'agency',
  'magazine',
  'newspaper',
  'publisher',
  'website',
  'work',
])
