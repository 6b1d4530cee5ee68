import type { Rule } from '@veracite/core'
import { deprecatedSources } from '../data/source-lists.js'
import { defineRule } from '../define-rule.js'
import { createDomainTest, domainOptions } from '../urls/domains.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'source-deprecated',
    description: 'A source that the English Wikipedia has deprecated',
    rationale:
      'Editors have agreed that these sites publish so much that is false or made up that they are to be cited only about themselves.',
    messages: {
      listed: 'The English Wikipedia has deprecated {domain} as a source; look for a better one',
    },
    examples: {
      bad: [
        { text: '{{cite web |title=Tides |url=https://www.dailymail.co.uk/news/article-1.html}}' },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
    options: domainOptions,
    englishOnly: true,
  },
  create: (context) => {
    const isListed = createDomainTest(deprecatedSources, context.options)
    return reportAddresses(context, 'none', (_url, host) => {
      const domain = isListed(host)
      return domain === undefined ? undefined : { messageId: 'listed', data: { domain } }
    })
  },
})
