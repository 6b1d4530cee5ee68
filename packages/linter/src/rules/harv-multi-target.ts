import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { indexAnchors, indexTitles, shortAnchor } from '../references/anchors.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'harv-multi-target',
    description: 'A short reference that several sources fit',
    rationale:
      'Readers are led to the first of them, be it the right one or not. A letter after the year tells them apart: 2001a, 2001b.',
    messages: {
      several:
        '{count} sources are by {names}; tell them apart by a letter after the year, here and there',
      same: 'The source {names} is listed {count} times; keep one of the entries',
    },
    examples: {
      bad: [
        {
          text: 'Tides rise.{{sfn|Lee|2001|p=5}}\n* {{cite book |last=Lee |first=Ann |title=Tides |publisher=Harbour Press |year=2001}}\n* {{cite book |last=Lee |first=Ann |title=Tides |year=2001}}',
        },
        {
          text: 'Tides rise.{{sfn|Lee|2001|p=5}}\n* {{cite book |last=Lee |first=Ann |title=Tides |publisher=Harbour Press |year=2001}}\n* {{cite book |last=Lee |first=Ann |title=Moon |publisher=Harbour Press |year=2001}}',
        },
      ],
      good: [
        {
          text: 'Tides rise.{{sfn|Lee|2001|p=5}}\n* {{cite book |last=Lee |first=Ann |title=Tides |publisher=Harbour Press |year=2001}}',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict'],
    fix: 'none',
    englishOnly: true,
  },
  create: (context) => ({
    reference: (reference) => {
      const short = shortAnchor(context, reference)
      const count = short && context.once(context.document, indexAnchors).get(short.anchor)
      if (!short || count === undefined || count < 2) return
      const data = { names: short.names, count }
      const titles = context.once(context.document, indexTitles).get(short.anchor)
      const messageId = titles?.size === 1 ? 'same' : 'several'
      context.report({ messageId, data, span: reference.span })
    },
  }),
})
