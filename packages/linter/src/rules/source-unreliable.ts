import type { Rule } from '@veracite/core'
import { unreliableSources } from '../data/source-lists.js'
import { defineRule } from '../define-rule.js'
import { createDomainTest, domainOptions } from '../urls/domains.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'source-unreliable',
    description: 'A source of which anyone can write what it says',
    rationale:
      'Readers fill these databases and wikis, and nobody checks what they enter. They can lead to a source, and are none.',
    messages: {
      listed:
        '{domain} is filled by its readers and not checked; look for the source behind what it says',
    },
    examples: {
      bad: [{ text: '{{cite web |title=Tides |url=https://www.findagrave.com/memorial/1}}' }],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
    options: domainOptions,
  },
  create: (context) => {
    const isListed = createDomainTest(unreliableSources, context.options)
    return reportAddresses(context, 'none', (_url, host) => {
      const domain = isListed(host)
      return domain === undefined ? undefined : { messageId: 'listed', data: { domain } }
    })
  },
})
