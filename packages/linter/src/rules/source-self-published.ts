import type { Rule } from '@veracite/core'
import { selfPublishedSources } from '../data/source-lists.js'
import { defineRule } from '../define-rule.js'
import { createDomainTest, domainOptions } from '../urls/domains.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'source-self-published',
    description: 'A source that anyone can publish on',
    rationale:
      'Nobody checks what is posted there. It can be cited for what its author says of themselves, and for what acknowledged experts say.',
    messages: {
      listed: 'Anyone can publish on {domain}; make sure that the author is known for the subject',
    },
    examples: {
      bad: [{ text: '{{cite web |title=Tides |url=https://tides.blogspot.com/2010/01/ebb.html}}' }],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
    options: domainOptions,
  },
  create: (context) => {
    const isListed = createDomainTest(selfPublishedSources, context.options)
    return reportAddresses(context, 'none', (_url, host) => {
      const domain = isListed(host)
      return domain === undefined ? undefined : { messageId: 'listed', data: { domain } }
    })
  },
})
