import type { Rule } from '@veracite/core'
import { rewriteIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'markup-in-field',
    description: 'Italic or bold markup in a field that has its own',
    rationale:
      'The template sets names of journals in italics and publishers upright. Markup of one’s own spoils that, and the data.',
    messages: {
      markup: 'Take the italic or bold marks out of “{name}”: the template chooses the type itself',
    },
    examples: {
      bad: [
        {
          text: "{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=''Harbour Press''}}",
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=Harbour Press}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |publisher=Harbour Press}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['err_apostrophe_markup'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_apostrophe_markup: 'markup' },
      fix: rewriteIt(context, (written) => written.replaceAll(/'{2,}/g, '')),
    }),
})
