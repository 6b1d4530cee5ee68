import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'lang-unknown',
    description: 'A language that is not recognised',
    rationale: 'The language is given by its code (“fr”) or its English name (“French”).',
    messages: {
      unknown:
        '“{language}” in “{name}” is no language that is known; write its code or its English name',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |language=Martian}}',
        },
      ],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |language=fr}}' },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |language=German, pt-BR}}',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: ['maint_unknown_lang'],
  },
  create: (context) => reportConditions(context, { messages: { maint_unknown_lang: 'unknown' } }),
})
