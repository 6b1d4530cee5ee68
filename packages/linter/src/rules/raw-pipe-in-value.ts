import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { splitValue } from '../text/split-value.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'raw-pipe-in-value',
    description: 'A title or another text cut in two by a bare pipe',
    rationale:
      'A pipe begins the next parameter. What follows it in “Tides | Harbour News” is lost, unless it is written {{!}}.',
    messages: {
      cut: '“{value}” is cut off “{whole}=” by a bare pipe and not shown; write “{{!}}” for the pipe, or take the words out',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides | Ebb and flood |url=https://example.org/tides |website=Harbour News}}',
          fixed:
            '{{cite web |title=Tides {{!}} Ebb and flood |url=https://example.org/tides |website=Harbour News}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides {{!}} Ebb and flood |url=https://example.org/tides |website=Harbour News}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['err_text_ignored'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_text_ignored: 'cut' },
      only: (condition, citation) => splitValue(context, condition, citation) !== undefined,
      data: (condition, citation) => ({
        whole: splitValue(context, condition, citation)?.whole.rawName ?? '',
      }),
      fix: (condition, citation) => splitValue(context, condition, citation)?.fix,
    }),
})
