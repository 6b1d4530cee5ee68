import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-placement',
    description: 'A reference before the punctuation, or apart from its text',
    rationale:
      'References follow the punctuation of what they support, without a space before them.',
    messages: {
      before: 'The reference stands before “{mark}”; put it after',
      apart: 'There is a space before the reference; leave it out',
    },
    examples: {
      bad: [
        { text: 'Tides rise<ref>Lee 2001</ref>. They fall.' },
        {
          text: 'Tides rise. <ref>Lee 2001</ref> They fall.',
          fixed: 'Tides rise.<ref>Lee 2001</ref> They fall.',
        },
      ],
      good: [{ text: 'Tides rise.<ref>Lee 2001</ref> They fall.' }],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'safe',
  },
  create: (context) => ({
    reference: ({ kind, listDefined, span }) => {
      if (kind !== 'ref' || listDefined) return
      const { text } = context.document
      const { start, end } = span
      const around = text.slice(Math.max(0, start.offset - 2), start.offset)
      if (/[\p{L}.,;:] $/u.test(around)) {
        const edits = [{ span: context.spanBetween(start.offset - 1, start.offset), text: '' }]
        context.report({ messageId: 'apart', span, fix: { safe: true, edits } })
      }
      const mark = text.charAt(end.offset)
      if (/[.,]/.test(mark) && !/[.,;:?!"”]$/.test(around)) {
        context.report({ messageId: 'before', data: { mark }, span })
      }
    },
  }),
})
