import type { Rule } from '@veracite/core'
import { rewriteIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { repairScheme } from '../text/schemes.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'double-scheme',
    description: 'An address without its scheme, or with two',
    rationale:
      'Without “https://” MediaWiki makes no link; with two of them the link leads nowhere.',
    messages: { scheme: '“{value}” in “{name}” must begin with one “https://” or “http://”' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=http://https://example.org/tides}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
        },
        {
          text: '{{cite web |title=Tides |url=www.example.org/tides}}',
          fixed: '{{cite web |title=Tides |url=http://www.example.org/tides}}',
        },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News }}' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_bad_url'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_bad_url: 'scheme' },
      only: ({ parameter }) => repairScheme(parameter?.value ?? '') !== undefined,
      fix: rewriteIt(context, repairScheme),
    }),
})
