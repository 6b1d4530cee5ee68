import type { ParsedDocument, Rule } from '@veracite/core'
import { indexCitations } from '../damage.js'
import { defineRule } from '../define-rule.js'
import { hasField } from '../text/field.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'no-locator',
    description: 'A book in a footnote without the page',
    rationale:
      'Nobody can check a claim against a whole book; the page or the chapter can be read.',
    messages: { whole: 'This footnote cites a whole book; add the page or the chapter' },
    examples: {
      bad: [{ text: 'One.<ref>{{cite book |title=Tides |publisher=Harbour Press}}</ref>' }],
      good: [
        { text: 'One.<ref>{{cite book |title=Tides |publisher=Harbour Press |page=5}}</ref>' },
        { text: 'One.<ref>{{cite book |title=Tides |publisher=Harbour Press}}, p. 5</ref>' },
        { text: 'One.<ref>{{cite book |title=Tides |publisher=Harbour Press}}</ref>{{rp|5}}' },
        { text: '* {{cite book |title=Tides |publisher=Harbour Press}}' },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
  },
  create: (context) => {
    const { text } = context.document
    const byId = context.once(context.document, indexCitations)
    return {
      reference: (reference) => {
        const { citationIds } = reference
        const citation = citationIds.length === 1 ? byId.get(citationIds[0] ?? '') : undefined
        if (citation?.template !== 'cite book' || citation.confidence < 1) return
        const { contentSpan } = reference
        const after = text.slice(citation.span.end.offset, contentSpan.end.offset)
        const before = text.slice(contentSpan.start.offset, citation.span.start.offset)
        if (/\d/.test(before + after) || hasField(citation, locators)) return
        // Pages that are given beside the footnote cannot be told from those that are missing.
        if (context.once(context.document, givesPagesApart)) return
        context.report({ messageId: 'whole', span: citation.nameSpan, citation })
      },
    }
  },
})

/** Whether a template gives pages beside a reference. For `RunContext.once`. */
function givesPagesApart({ text }: ParsedDocument): boolean {
  return /\{\{[Rr]p?\s?\|/.test(text)
}

const locators: ReadonlySet<string> = new Set([
  'at',
  'chapter',
  'chapter-url',
  'page',
  'pages',
  'quote-page',
  'quote-pages',
  'script-chapter',
  'volume',
])
