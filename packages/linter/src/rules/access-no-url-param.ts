import type { Rule } from '@veracite/core'
import { removeIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'access-no-url-param',
    description: 'A note on access without the address it is about',
    rationale:
      '“url-access” and its kin say whether a page is free to read; without its address they say nothing.',
    messages: { alone: '“{name}” needs “{needs}=”; add it, or remove “{name}”' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |url-access=subscription}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |url-access=subscription}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_param_access_requires_param'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_param_access_requires_param: 'alone' },
      at: 'name',
      only: ({ parameter }) => parameter?.name.endsWith('url-access') === true,
      fix: removeIt(context),
    }),
})
