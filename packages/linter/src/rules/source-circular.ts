import type { Rule } from '@veracite/core'
import { circularSources } from '../data/source-lists.js'
import { defineRule } from '../define-rule.js'
import { createDomainTest, domainOptions } from '../urls/domains.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'source-circular',
    description: 'An encyclopedia that anyone can edit, cited as a source',
    rationale: 'What it says may come from this very article. Cite the source that it cites.',
    messages: {
      listed:
        '{domain} is written by its readers, or copied from a site that is; cite the source behind it',
    },
    examples: {
      bad: [{ text: '{{cite web |title=Tides |url=https://en.wikipedia.org/wiki/Tide}}' }],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
    options: domainOptions,
  },
  create: (context) => {
    const isListed = createDomainTest(circularSources, context.options)
    return reportAddresses(context, 'none', (_url, host) => {
      const domain = isListed(host)
      return domain === undefined ? undefined : { messageId: 'listed', data: { domain } }
    })
  },
})
