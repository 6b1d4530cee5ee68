import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { hasField } from '../text/field.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'book-unlocatable',
    description: 'A book without a publisher, number or address',
    rationale:
      'A title and a name are often shared by several books; a publisher or an ISBN tells readers which one to look for.',
    messages: { unlocatable: 'Nothing tells which edition this is; add the publisher or the ISBN' },
    examples: {
      bad: [{ text: '{{cite book |title=Tides |last=Lee |first=Ann |year=2001}}' }],
      good: [
        { text: '{{cite book |title=Tides |last=Lee |first=Ann |publisher=Harbour Press}}' },
        { text: '{{cite book |title=Tides |last=Lee |oclc=1234567}}' },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
  },
  create: (context) => ({
    citation: (citation) => {
      if (citation.template !== 'cite book' || hasField(citation, locators)) return
      context.report({ messageId: 'unlocatable', span: citation.nameSpan, citation })
    },
  }),
})

const locators: ReadonlySet<string> = new Set([
  'arxiv',
  'asin',
  'bibcode',
  'chapter-url',
  'doi',
  'hdl',
  'id',
  'isbn',
  'issn',
  'jstor',
  'lccn',
  'location',
  'oclc',
  'ol',
  'osti',
  'pmc',
  'pmid',
  'publication-place',
  'publisher',
  's2cid',
  'sbn',
  'series',
  'ssrn',
  'title-link',
  'url',
  'work',
])
