import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'missing-pipe',
    description: 'Two parameters run into one',
    rationale:
      'Where the pipe between two parameters is missing, the second becomes part of the first.',
    messages: {
      fused: '“{name}” seems to have swallowed “{swallowed}=”; put a pipe “|” before “{swallowed}”',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=Harbour Press access-date=5 May 2020}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=Harbour Press |access-date=5 May 2020}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=Harbour Press |access-date=5 May 2020}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_missing_pipe'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_missing_pipe: 'fused' },
      fix: ({ parameter, data }, citation) => {
        const swallowed = String(data['swallowed'])
        if (!parameter || citation.parameters.some(({ rawName }) => rawName === swallowed))
          return undefined
        const { start, end } = parameter.valueSpan
        const written = context.document.text.slice(start.offset, end.offset)
        const found = new RegExp(`(?<=[^\\s=])\\s+(?=${swallowed}\\s*=)`).exec(written)
        if (!found || citation.form === 'flattened') return undefined
        const at = start.offset + found.index + found[0].length
        return { safe: true, edits: [{ span: context.spanBetween(at, at), text: '|' }] }
      },
    }),
})
