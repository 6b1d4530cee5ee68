import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { citesByName, indexAnchors, listForeignWords, shortAnchor } from '../references/anchors.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'harv-no-target',
    description: 'A short reference that points at nothing',
    rationale:
      '“Lee 2001” leads to the book of that author and year in the list of sources. Where there is none, readers cannot find what is cited.',
    messages: {
      noTarget: 'No source in this text is by {names}; add it, or correct the name or the year',
    },
    examples: {
      bad: [
        {
          text: 'Tides rise.{{sfn|Lee|2002|p=5}}\n* {{cite book |last=Lee |first=Ann |title=Tides |publisher=Harbour Press |year=2001}}',
        },
      ],
      good: [
        {
          text: 'Tides rise.{{sfn|Lee|2001|p=5}}\n* {{cite book |last=Lee |first=Ann |title=Tides |publisher=Harbour Press |year=2001}}',
        },
        { text: 'Tides rise.{{sfn|Lee|2001|p=5}}\n* {{Tide tables Atlantic |id=14 |page=5}}' },
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
      if (!short || context.once(context.document, indexAnchors).has(short.anchor)) return
      if (context.once(context.document, listForeignWords).has(short.word)) return
      if (context.once(context.document, citesByName)) return
      context.report({ messageId: 'noTarget', data: { names: short.names }, span: reference.span })
    },
  }),
})
