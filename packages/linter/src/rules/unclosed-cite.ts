import type { Citation, Fix, Rule, RunContext } from '@veracite/core'
import { reportDamage } from '../damage.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'unclosed-cite',
    description: 'A citation template that is never closed',
    rationale:
      'Without its closing braces the template is shown as raw text, and what follows it may be swallowed.',
    messages: {
      unclosed: 'This citation is never closed; write “{closing}” after its last field',
    },
    examples: {
      bad: [
        {
          text: 'Text.<ref>{{cite web |url=https://example.org/a |title=A page |date=2020</ref> More.',
          fixed:
            'Text.<ref>{{cite web |url=https://example.org/a |title=A page |date=2020}}</ref> More.',
        },
        {
          text: 'Text <<cite web | url=https://example.org/a | title=A page.',
          syntax: 'markdown',
          fixed: 'Text <<cite web | url=https://example.org/a | title=A page.>>',
        },
      ],
      good: [
        {
          text: 'Text.<ref>{{cite web |url=https://example.org/a |title=A page |date=2020}}</ref> More.',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
  },
  create: (context) =>
    reportDamage(context, {
      id: 'unclosed-cite',
      messageId: 'unclosed',
      fix: (_, citation) => citation && closeCitation(context, citation),
    }),
})

/** Closes a citation after the last of its fields. */
function closeCitation(run: RunContext, { form, parameters, nameSpan }: Citation): Fix | undefined {
  if (form === 'flattened') return undefined
  const { offset } = (parameters.at(-1)?.span ?? nameSpan).end
  const text = form === 'angles' ? '>>' : '}}'
  return { safe: false, edits: [{ span: run.spanBetween(offset, offset), text }] }
}
