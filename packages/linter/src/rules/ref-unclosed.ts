import type { Fix, Rule, RunContext, Span } from '@veracite/core'
import { reportDamage } from '../damage.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-unclosed',
    description: 'A reference tag that is never closed',
    rationale:
      'Everything after an unclosed <ref>, up to the next closing tag or the end of the article, disappears from the text.',
    messages: { unclosed: 'This <ref> is never closed; write “</ref>” after the reference' },
    examples: {
      bad: [
        {
          text: 'One.<ref>{{cite web |url=https://example.org/a |title=A}} Two.',
          fixed: 'One.<ref>{{cite web |url=https://example.org/a |title=A}}</ref> Two.',
        },
        { text: 'One.<ref>Lee 2001, with a page. Two.' },
      ],
      good: [{ text: 'One.<ref>{{cite web |url=https://example.org/a |title=A}}</ref> Two.' }],
    },
    severity: 'error',
    presets: ['recommended', 'strict'],
    fix: 'safe',
  },
  create: (context) =>
    reportDamage(context, {
      id: 'ref-unclosed',
      messageId: 'unclosed',
      fix: ({ span }) => closeAfterCitation(context, span),
    }),
})

/** Closes a reference whose content is a citation, as far as can be seen. */
function closeAfterCitation(
  { document, spanBetween }: RunContext,
  { start }: Span,
): Fix | undefined {
  const tag = /^<ref(?:\s[^<>]{0,200})?>/i.exec(
    document.text.slice(start.offset, start.offset + 220),
  )
  const contentStart = start.offset + (tag?.[0].length ?? 0)
  const citation = document.citations.find(({ span }) => span.start.offset >= contentStart)
  if (!tag || tag[0].endsWith('/>') || citation?.span.start.offset !== contentStart)
    return undefined
  const { offset } = citation.span.end
  return { safe: true, edits: [{ span: spanBetween(offset, offset), text: '</ref>' }] }
}
