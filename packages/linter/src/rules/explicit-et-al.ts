import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'explicit-et-al',
    description: '“et al.” typed into a name',
    rationale: 'The words become part of the name. “display-authors=etal” says the same properly.',
    messages: {
      etAl: 'Take “et al.” out of “{name}”, and add “display-authors=etal” (or “display-editors=etal”)',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee et al.}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee |display-authors=etal}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: ['err_etal'],
  },
  create: (context) => reportConditions(context, { messages: { err_etal: 'etAl' } }),
})
