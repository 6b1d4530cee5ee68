import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'unused-suppression',
    description: 'A remark that keeps back findings where there are none',
    rationale:
      'What it kept back is repaired, or it names a rule that does not exist. Left in the text it would hide the next problem of the kind.',
    messages: {
      unused: 'There is nothing here to keep back of {rules}; remove the remark',
      partly: 'There is nothing here to keep back of {rules}; take it out of the remark',
    },
    examples: {
      bad: [
        {
          text: '<!-- veracite-disable-next-line isbn-check -- printed so -->\n{{cite book |title=Tides |isbn=978-0-306-40615-7}}',
        },
        { text: '[//]: # (veracite-disable-next-line no-such-rule)\nText.' },
        {
          text: '<!-- veracite-disable-next-line isbn-check, bad-url -->\n{{cite book |title=Tides |isbn=978-0-306-40615-8}}',
        },
      ],
      good: [
        {
          text: '<!-- veracite-disable-next-line isbn-check -- printed so -->\n{{cite book |title=Tides |isbn=978-0-306-40615-8}}',
        },
        {
          text: '<!-- veracite-disable isbn-check -->\n{{cite book |title=Tides |isbn=978-0-306-40615-8}}\n<!-- veracite-enable isbn-check -->',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
  },
  create: (context) => ({
    unusedSuppression: ({ ruleIds, span }, unused) => {
      const rules = unused.length === 0 ? 'any rule' : `“${unused.join('”, “')}”`
      const messageId = unused.length === ruleIds.length ? 'unused' : 'partly'
      context.report({ messageId, data: { rules }, span })
    },
  }),
})
