import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { repairScheme } from '../text/schemes.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'bad-url',
    description: 'An address that leads nowhere',
    rationale:
      'An address needs a scheme such as “https://” and a host name, and can hold no spaces.',
    messages: {
      bad: '“{value}” in “{name}” is no web address; copy it again from the browser',
      notArchived: '“{name}” repeats the address that is cited; give that of a copy, or remove it',
    },
    examples: {
      bad: [
        { text: '{{cite web |title=Tides |url=https://example}}' },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://example.org/tides |archive-date=2 May 2020}}',
        },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News }}' },
        {
          text: '<<cite web | title=Tides | url=https://w.wiki/tides | website=Harbour News>>',
          syntax: 'markdown',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_bad_url'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_bad_url: { '': 'bad', 'not-archived': 'notArchived' } },
      only: ({ parameter, detail }) => {
        const value = parameter?.value ?? ''
        const isUnencoded = detail === undefined && /^https?:\/\/\S+\s/i.test(value)
        return repairScheme(value) === undefined && !isUnencoded
      },
    }),
})
