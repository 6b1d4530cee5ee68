import type { Rule } from '@veracite/core'
import { removeIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'access-no-url',
    description: 'An access date without an address',
    rationale:
      'The access date says when an editor read the page at the address. Without an address it says nothing, and Wikipedia shows an error.',
    messages: { noUrl: '“{name}” needs “url=”; add the address, or remove “{name}”' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |access-date=5 May 2020}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |access-date=5 May 2020}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_accessdate_missing_url'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_accessdate_missing_url: 'noUrl' },
      at: 'name',
      fix: removeIt(context),
    }),
})
