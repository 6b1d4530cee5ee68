import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { pathOf } from '../urls/query.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'search-or-home-url',
    description: 'An address of a search or a login',
    rationale:
      'What a search shows changes every day, and a login page shows nothing. Cite the page that was found.',
    messages: {
      search: 'This is a search on {host}, not a source; cite the page that was found',
      login: 'This is a login page; cite the page behind it',
    },
    examples: {
      bad: [
        { text: '{{cite web |title=Tides |url=https://www.google.com/search?q=tides}}' },
        { text: '{{cite web |title=Tides |url=https://example.org/login?next=/tides}}' },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
  },
  create: (context) =>
    reportAddresses(context, 'none', (url, host) => {
      const isSearch = searchHosts.test(host)
      if (!isSearch && !/login|sign/i.test(url)) return undefined
      const path = pathOf(url)
      if (isSearch && /^\/(?:search|\?|$)/.test(path) && url.includes('?')) {
        return { messageId: 'search', data: { host } }
      }
      return /\/(?:login|signin|sign-in)(?:\.\w{2,5})?\/?$/i.test(path)
        ? { messageId: 'login' }
        : undefined
    }),
})

const searchHosts =
  /^(?:google\.[a-z.]{2,6}|bing\.com|duckduckgo\.com|search\.yahoo\.com|yandex\.(?:ru|com))$/
