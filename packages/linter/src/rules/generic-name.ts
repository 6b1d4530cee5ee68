import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { findRole } from '../text/name-labels.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'generic-name',
    description: 'A name that is nobody’s',
    rationale:
      'Words such as “Editor”, “About us” or “Facebook” come from a page’s furniture, not from who wrote it.',
    messages: {
      generic: '“{value}” in “{name}” is not a person’s name; give the author, or leave it out',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |author=About us}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |author=Ann Lee}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: ['err_generic_name'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_generic_name: { generic: 'generic' } },
      only: ({ parameter }) => findRole(parameter?.value ?? '') === undefined,
    }),
})
