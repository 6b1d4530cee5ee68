import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { findRole } from '../text/name-labels.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'title-in-name',
    description: 'A role inside a name',
    rationale:
      'The template adds “ed.” itself where the name stands in “editor=”; in the name it is one too many.',
    messages: {
      role: '“{label}” is no part of a name; take it out of “{name}={value}”, and name editors in “editor=”',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |author=Lee, Ann (ed.) |publisher=Harbour Press |date=2001}}',
        },
        {
          text: '{{cite book |title=Tides |author=edited by Ann Lee |publisher=Harbour Press |date=2001}}',
        },
      ],
      good: [
        { text: '{{cite book |title=Tides |editor=Lee, Ann |publisher=Harbour Press |date=2001}}' },
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
      messages: { err_generic_name: { generic: 'role' } },
      only: ({ parameter }) => findRole(parameter?.value ?? '') !== undefined,
      data: ({ parameter }) => ({ label: findRole(parameter?.value ?? '') ?? '' }),
    }),
})
