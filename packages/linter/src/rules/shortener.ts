import type { Rule } from '@veracite/core'
import { shorteners } from '../data/address-lists.js'
import { defineRule } from '../define-rule.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'shortener',
    description: 'A short address that hides where it leads',
    rationale:
      'Short addresses die with the service that made them, and no reader can tell where they lead.',
    messages: { short: '{host} hides where the address leads; follow it and cite the page itself' },
    examples: {
      bad: [{ text: '{{cite web |title=Tides |url=https://bit.ly/abc123}}' }],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
  },
  create: (context) =>
    reportAddresses(context, 'none', (_url, host) => {
      return shorteners.has(host) ? { messageId: 'short', data: { host } } : undefined
    }),
})
