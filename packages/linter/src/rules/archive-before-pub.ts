import type { Rule } from '@veracite/core'
import { readArchiveUrl } from '../archive/read-archive-url.js'
import { defineRule } from '../define-rule.js'
import { findField } from '../text/field.js'
import { readDay } from '../wikis/read-day.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-before-pub',
    description: 'An archived copy older than the publication',
    rationale: 'What was copied before the source came out cannot be the source.',
    messages: {
      before:
        'The copy was made on {date}, before the date of publication, {value}; check the date, or cite a later copy',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |date=5 May 2020 |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |date=5 May 2009 |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010}}',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
    parameters: ['archive-url'],
  },
  create: (context) => ({
    citation: (citation) => {
      const archiveUrl = findField(citation, 'archive-url')
      const published = archiveUrl && findField(citation, 'date')
      const date = published && readArchiveUrl(context, archiveUrl)?.date
      if (!published || date === undefined || date === null) return
      const written = readDay(context, published.value)
      const copied = Date.parse(date)
      // Where the source was published it may already be the day after.
      if (written === undefined || !(copied < written - oneDay)) return
      const data = { date, value: published.value }
      context.report({ messageId: 'before', data, span: archiveUrl.valueSpan, citation })
    },
  }),
})

const oneDay = 24 * 60 * 60 * 1000
