import type { Rule } from '@veracite/core'
import { rewriteIt } from '../cs1/fix-parameters.js'
import { replaceInvisible } from '../cs1/invisible-characters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'invisible-char',
    description: 'A character that nobody sees',
    rationale:
      'Invisible characters come along when text is copied. They break searches and links and cannot be found by eye.',
    messages: {
      invisible:
        '“{name}” holds an invisible character ({character}, character {position}); retype the value',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=Har​bour}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=Harbour}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=Harbour Press}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=Harbour Press}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=Harbour Press}}',
        },
        {
          text: '<<cite web | title=Tides of the northern\n  harbours | url=https://example.org/tides | website=Harbour News>>',
          syntax: 'markdown',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_invisible_char'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_invisible_char: 'invisible' },
      fix: rewriteIt(context, replaceInvisible),
    }),
})
