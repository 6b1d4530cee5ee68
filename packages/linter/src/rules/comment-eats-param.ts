import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { findHidingComments } from '../text/hiding-comments.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'comment-eats-param',
    description: 'A comment that hides a parameter or the end of the citation',
    rationale:
      'What stands in a comment is not there for the template: a parameter in it says nothing, and without its closing mark the comment swallows the rest of the article.',
    messages: {
      parameter:
        'The comment hides the parameter “{name}”; take it out of the comment, or remove it',
      brace: 'The comment hides the “}}” that ends a citation; close the comment before it',
      open: 'The comment is not closed and hides all that follows; put “-->” where it ends',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides <!-- |access-date=5 May 2020 --> |website=Harbour News}}',
        },
        {
          text: '{{cite web |title=Tides <!-- no author |url=https://example.org/tides}} --> |website=Harbour News}}',
        },
        { text: '{{cite web |title=Tides |url=https://example.org/tides}} <!-- checked' },
      ],
      good: [
        {
          text: '{{cite web |title=Tides <!-- as printed --> |url=https://example.org/tides |website=Harbour News}}',
        },
      ],
    },
    severity: 'warning',
    presets: ['strict'],
    fix: 'none',
  },
  create: (context) => ({
    documentEnd: () => {
      if (context.document.syntax !== 'wikitext') return
      for (const { kind, name, start, end } of findHidingComments(context.document)) {
        const span = context.spanBetween(start, end)
        context.report({ messageId: kind, data: { name: name ?? '' }, span })
      }
    },
  }),
})
