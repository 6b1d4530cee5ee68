import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { splitUrl } from '../urls/query.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'text-fragment',
    description: 'An address that marks words for one reader',
    rationale: '“#:~:text=” makes a browser highlight words; it is no part of the address.',
    messages: { fragment: 'Leave out everything from “#:~:”; use {better}' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides#:~:text=spring%20tides}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides#spring:~:text=moon}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides#spring}}',
        },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides#spring}}' }],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) =>
    reportAddresses(context, 'safe', (url) => {
      if (!url.includes(':~:')) return undefined
      const { base, query, fragment } = splitUrl(url)
      const at = fragment.indexOf(':~:')
      if (at === -1) return undefined
      const kept = fragment.slice(0, at)
      return { messageId: 'fragment', better: base + query + (kept === '#' ? '' : kept) }
    }),
})
