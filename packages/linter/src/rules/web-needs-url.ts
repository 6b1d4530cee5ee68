import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'web-needs-url',
    description: 'A web citation without an address',
    rationale:
      'A citation of a web page, podcast or mailing list is of no use without the address. Where there is none, another template fits better.',
    messages: {
      missing:
        'This kind of citation needs “url=”; add the address, or use the template of the kind of work that is cited',
    },
    examples: {
      bad: [{ text: '{{cite web |title=Tides |website=Harbour News}}' }],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News }}' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_cite_web_url'],
  },
  create: (context) => reportConditions(context, { messages: { err_cite_web_url: 'missing' } }),
})
