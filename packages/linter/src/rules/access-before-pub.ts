import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
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
      const access = citation.parameters.findLast(({ name }) => name === 'access-date')
      const published = citation.parameters.findLast(({ name }) => name === 'date')
      const read = access && readDay(context, access.value)
      const written = published && readDay(context, published.value)
      if (!access || !published || read === undefined || written === undefined) return
      // Where the reader lives it may still be the day before.
      if (read >= written - oneDay) return
      const data = { name: access.rawName, value: access.value, date: published.value }
      context.report({ messageId: 'before', data, span: access.valueSpan, citation })
    },
  }),
})

const oneDay = 24 * 60 * 60 * 1000
