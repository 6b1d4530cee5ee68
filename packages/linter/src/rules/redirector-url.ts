import type { Rule } from '@veracite/core'
import { isWebAddress } from '../cs1/web-address.js'
import { redirectors } from '../data/address-lists.js'
import { defineRule } from '../define-rule.js'
import { pathOf, queryParameter } from '../urls/query.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'redirector-url',
    description: 'An address that goes through a forwarding service',
    rationale:
      'Search engines and social networks wrap addresses in their own, which stop working and watch readers.',
    messages: { wrapped: 'The address goes through {host}; use {better}' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Ftides&sa=D}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
        },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) =>
    reportAddresses(context, 'safe', (url, host) => {
      if (!url.includes('?')) return undefined
      for (const row of redirectors) {
        if (!row.host.test(host) || !row.path.test(pathOf(url))) continue
        const better = queryParameter(url, row.parameter)
        if (better !== undefined && isWebAddress(better)) {
          return { messageId: 'wrapped', data: { host }, better }
        }
      }
      return undefined
    }),
})
