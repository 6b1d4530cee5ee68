import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { findField, hasField } from '../text/field.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'no-date-no-access',
    description: 'A web page without any date',
    rationale:
      'Pages change. Without the date of the page or the day it was read nobody can tell which version supports the text.',
    messages: { undated: 'This page has neither a date nor an access date; give one of them' },
    examples: {
      bad: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |date=2 May 2020}}' },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |access-date=2 May 2020}}',
        },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
    parameters: ['url'],
  },
  create: (context) => ({
    citation: (citation) => {
      if (citation.template !== 'cite web' || hasField(citation, dates)) return
      const url = findField(citation, 'url')
      if (url) context.report({ messageId: 'undated', span: url.valueSpan, citation })
    },
  }),
})

const dates: ReadonlySet<string> = new Set([
  'access-date',
  'air-date',
  'archive-date',
  'archive-url',
  'date',
  'publication-date',
  'year',
])
