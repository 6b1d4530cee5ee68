import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'script-param-invalid',
    description: 'A title in another script without its language',
    rationale:
      'A title in a script other than Latin begins with the code of its language, as in “ja:東京”.',
    messages: {
      missingPrefix:
        '“{name}” must begin with the code of its language and a colon, as in “ja:東京”',
      missingTitle: '“{name}” has a language but no title after it',
      invalidCode: '“{name}” begins with a language code that does not exist',
      unknownCode:
        'The language at the beginning of “{name}” is written in Latin letters; use the field without “script-”',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |script-title=東京}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |script-title=ja:東京}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_script_parameter'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_script_parameter: {
          'missing-prefix': 'missingPrefix',
          'missing-title': 'missingTitle',
          'invalid-code': 'invalidCode',
          'unknown-code': 'unknownCode',
        },
      },
    }),
})
