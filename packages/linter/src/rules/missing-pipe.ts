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
    fix: 'none',
    cs1: ['err_missing_pipe'],
  },
  create: (context) => reportConditions(context, { messages: { err_missing_pipe: 'fused' } }),
})
