import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'untitled-periodical',
    description: 'An article marked as having no title',
    rationale: '“title=none” hides the title of an article in a journal. Most articles have one.',
    messages: { untitled: 'The article is marked as untitled; give its title if it has one' },
    examples: {
      bad: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=none |journal=Harbour Letters |year=2001}}',
        },
      ],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 }}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['maint_untitled'],
  },
  create: (context) => reportConditions(context, { messages: { maint_untitled: 'untitled' } }),
})
