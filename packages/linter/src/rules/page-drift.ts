import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { findField } from '../text/field.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { isThere } from '../verdicts/is-there.js'
import { readDay } from '../wikis/read-day.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'page-drift',
    description: 'A page that was published anew after it was read',
    rationale:
      'The page dates itself later than the day on which it was read for the citation: what it says now is not what was cited.',
    messages: {
      later:
        'The page says that it is of {date}, later than “{name}={value}”; see whether it still says what is cited, and cite a copy of the time',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |access-date=5 May 2020}}',
          verdicts: [
            exampleVerdict({ page: { date: '2024-03-01T08:00:00Z' }, match: { title: 1 } }),
          ],
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |access-date=5 May 2020}}',
          verdicts: [exampleVerdict({ page: { date: '2019-03-01' }, match: { title: 1 } })],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |access-date=5 May 2020}}',
          verdicts: [exampleVerdict({ page: {}, match: { title: 1 } })],
        },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
    readsVerdicts: true,
  },
  create: (context) => ({
    verdict: ({ live, parameter }, citation) => {
      if (!parameter.endsWith('url') || !isThere(live)) return
      const access = findField(citation, 'access-date')
      const read = access && readDay(context, access.value)
      const date = /^\d{4}-\d{2}-\d{2}/.exec(live.evidence?.page?.date ?? '')?.[0]
      if (!access || read === undefined || date === undefined) return
      const stated = Date.parse(date)
      if (Number.isNaN(stated) || stated <= read + slack) return
      const { rawName: name, value, valueSpan: span } = access
      context.report({ messageId: 'later', data: { date, name, value }, span, citation })
    },
  }),
})

/** A page may be dated ahead, and the reader's clock be wrong: a month, in milliseconds. */
const slack = 30 * 24 * 60 * 60 * 1000
