import type { Rule } from '@veracite/core'
import { predatoryPrefixes, predatorySources } from '../data/source-lists.js'
import { defineRule } from '../define-rule.js'
import { findField } from '../text/field.js'
import { createDomainTest, domainOptions, readList } from '../urls/domains.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'source-predatory',
    description: 'A journal or conference that publishes what is paid for',
    rationale:
      'Predatory publishers pretend to a review that does not take place. What appears with them has been checked by nobody. Who belongs on such a list is disputed: the one here is short, and yours to extend.',
    messages: {
      listed: '{domain} is listed as a publisher without real review; look for a better source',
      prefix:
        'The DOI belongs to a publisher that is listed for publishing without real review ({prefix}); look for a better source',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://www.omicsonline.org/open-access/tides.html}}',
        },
        {
          text: '{{cite journal |title=Tides |journal=Journal of Tides |doi=10.4172/1234-5678.1000101}}',
        },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides}}' },
        { text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182}}' },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
    options: {
      ...domainOptions,
      prefixes: 'prefixes of DOIs to report beside those of the list, such as 10.4172',
    },
  },
  create: (context) => {
    const isListed = createDomainTest(predatorySources, context.options)
    const prefixes = new Set([...predatoryPrefixes, ...readList(context.options['prefixes'])])
    const visitor = reportAddresses(context, 'none', (_url, host) => {
      const domain = isListed(host)
      return domain === undefined ? undefined : { messageId: 'listed', data: { domain } }
    })
    return {
      ...visitor,
      citation: (citation) => {
        visitor.citation?.(citation)
        const doi = findField(citation, 'doi')
        const prefix = doi?.value.split('/', 1)[0] ?? ''
        if (!doi || !prefixes.has(prefix)) return
        context.report({ messageId: 'prefix', data: { prefix }, span: doi.valueSpan, citation })
      },
    }
  },
})
