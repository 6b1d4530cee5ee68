import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { findField } from '../text/field.js'
import { readDay } from '../wikis/read-day.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'access-before-pub',
    description: 'A page read before it was published',
    rationale:
      'Either the date of publication is wrong, or the page has changed since it was read.',
    messages: {
      before: '“{name}={value}” is earlier than the date of publication, {date}; check both',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |date=5 May 2020 |access-date=1 April 2019}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |date=5 May 2020 |access-date=5 May 2020}}',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
    parameters: ['access-date'],
  },
  create: (context) => ({
    citation: (citation) => {
      const access = findField(citation, 'access-date')
      const published = access && findField(citation, 'date')
      if (!published) return
      const read = readDay(context, access.value)
      const written = read === undefined ? undefined : readDay(context, published.value)
      if (read === undefined || written === undefined) return
      // Where the reader lives it may still be the day before.
      if (read >= written - oneDay) return
      const data = { name: access.rawName, value: access.value, date: published.value }
      context.report({ messageId: 'before', data, span: access.valueSpan, citation })
    },
  }),
})

const oneDay = 24 * 60 * 60 * 1000
