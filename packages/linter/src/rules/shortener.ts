import type { Rule, SourceVerdict } from '@veracite/core'
import { shorteners } from '../data/address-lists.js'
import { defineRule } from '../define-rule.js'
import { hostOf } from '../urls/query.js'
import { reportAddresses } from '../urls/report-addresses.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { findTarget } from '../verdicts/find-target.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'shortener',
    description: 'A short address that hides where it leads',
    rationale:
      'Short addresses die with the service that made them, and no reader can tell where they lead.',
    messages: {
      short: '{host} hides where the address leads; follow it and cite the page itself',
      followed: '{host} hides where the address leads; cite the page itself: {better}',
    },
    examples: {
      bad: [
        { text: '{{cite web |title=Tides |url=https://bit.ly/abc123}}' },
        {
          text: '{{cite web |title=Tides |url=https://bit.ly/abc123}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              url: 'https://bit.ly/abc123',
              live: {
                status: 'alive',
                reason: 'redirected',
                httpStatus: 200,
                finalUrl: 'https://example.org/tides',
              },
              match: { title: 1 },
            }),
          ],
        },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) =>
    reportAddresses(context, 'safe', (url, host, citation) => {
      if (!shorteners.has(host)) return undefined
      const choose = ({ live }: SourceVerdict) => live.finalUrl
      const target = findTarget(context, citation, { url, choose })
      if (!target || shorteners.has(hostOf(target.url)))
        return { messageId: 'short', data: { host } }
      const { isVerified } = target
      return { messageId: 'followed', data: { host }, better: target.url, isVerified }
    }),
})
