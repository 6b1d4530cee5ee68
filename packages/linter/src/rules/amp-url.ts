import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'amp-url',
    description: 'An address of a page for telephones made by a search engine',
    rationale: 'AMP pages are copies kept by others. The page itself is the source.',
    messages: { amp: 'This is a copy made for telephones; use {better}' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://www.google.com/amp/s/example.org/tides}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example-org.cdn.ampproject.org/c/s/example.org/tides}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
        },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
  },
  create: (context) =>
    reportAddresses(context, 'suggestion', (url) => {
      const found =
        /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/amp\/(s\/)?([a-z0-9-]+\.\S+)$/i.exec(url) ??
        /^https?:\/\/[a-z0-9-]{1,200}\.cdn\.ampproject\.org\/[a-z]\/(s\/)?([a-z0-9-]+\.\S+)$/i.exec(
          url,
        )
      if (!found) return undefined
      return { messageId: 'amp', better: `http${found[1] ? 's' : ''}://${found[2]}` }
    }),
})
