import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'doi-free-unmarked',
    description: 'A free article that is not marked as free',
    rationale: 'All articles of this publisher are free to read; the mark tells readers so.',
    messages: { free: 'The article is free to read; add “doi-access=free”' },
    examples: {
      bad: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |doi=10.1371/journal.pone.0000001}}',
        },
      ],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |doi=10.1371/journal.pone.0000001 |doi-access=free}}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['maint_doi_unflagged_free'],
  },
  create: (context) =>
    reportConditions(context, { messages: { maint_doi_unflagged_free: 'free' } }),
})
