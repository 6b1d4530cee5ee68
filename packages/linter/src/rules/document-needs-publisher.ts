import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'document-needs-publisher',
    description: 'A document without its publisher',
    rationale:
      '“cite document” is for papers that are not on the web; who published one is all that there is to find it by.',
    messages: { missing: 'This citation names no publisher; add “{needs}=”' },
    examples: {
      bad: [{ text: '{{cite document |title=Tides |year=2001}}' }],
      good: [{ text: '{{cite document |title=Tides |publisher=Harbour Press |year=2001}}' }],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: ['err_missing_publisher'],
  },
  create: (context) =>
    reportConditions(context, { messages: { err_missing_publisher: 'missing' } }),
})
