import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'generic-title',
    description: 'A title that says nothing of the page',
    rationale:
      '“Page not found” or “Are you a robot?” is what a site showed instead of the page: the source was not seen.',
    messages: {
      generic: '“{value}” is not the title of a source; open the page and give its title',
    },
    examples: {
      bad: [{ text: '{{cite web |title=Page not found |url=https://example.org/tides}}' }],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News }}' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_generic_title'],
  },
  create: (context) => reportConditions(context, { messages: { err_generic_title: 'generic' } }),
})
