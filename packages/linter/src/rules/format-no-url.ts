import type { Rule } from '@veracite/core'
import { removeIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'format-no-url',
    description: 'A file format without an address',
    rationale: 'The format tells what kind of file the address leads to.',
    messages: { alone: '“{name}” needs “{needs}=”; add it, or remove “{name}”' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |format=PDF}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |format=PDF}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_format_missing_url'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_format_missing_url: 'alone' },
      at: 'name',
      fix: removeIt(context),
    }),
})
