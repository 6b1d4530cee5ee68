import type { Rule } from '@veracite/core'
import { reportDamage } from '../damage.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'bad-close-brace',
    description: 'A citation template closed by the wrong number of braces',
    rationale:
      'A template is closed by exactly two braces. With one it stays open and is shown as raw text; a third is shown to the reader.',
    messages: { badBrace: 'This citation is closed by the wrong number of braces; write “}}”' },
    examples: {
      bad: [
        {
          text: 'Text.<ref>{{cite web |url=https://example.org/a |title=A page}</ref> More.',
          fixed: 'Text.<ref>{{cite web |url=https://example.org/a |title=A page}}</ref> More.',
        },
        {
          text: 'Text.<ref>{{cite web |url=https://example.org/a |title=A page}}}</ref> More.',
          fixed: 'Text.<ref>{{cite web |url=https://example.org/a |title=A page}}</ref> More.',
        },
      ],
      good: [
        { text: 'Text.<ref>{{cite web |url=https://example.org/a |title=A page}}</ref> More.' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) =>
    reportDamage(context, {
      id: 'bad-close-brace',
      messageId: 'badBrace',
      fix: ({ span }, citation) => {
        const { start, end } = span
        const braces = context.document.text.slice(start.offset, end.offset)
        // The one brace is all that closes the citation, or what is left over after two.
        const isLeftOver = citation?.span.end.offset === start.offset
        if (braces !== '}') return undefined
        return { safe: true, edits: [{ span, text: isLeftOver ? '' : '}}' }] }
      },
    }),
})
