import { isTrackingParameter } from '@veracite/archives/archive-url'
import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { chatbotOf } from '../urls/chatbots.js'
import { dropQueryParameters } from '../urls/query.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'tracking-params',
    description: 'An address with parameters that only track its reader',
    rationale:
      'They tell the site where readers came from, and nothing else. Without them the address is shorter and the same for everyone.',
    messages: { tracking: 'The address holds parameters that only track readers; use {better}' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides?utm_source=x&page=2&fbclid=abc}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides?page=2}}',
        },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides?page=2}}' }],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) =>
    reportAddresses(context, 'safe', (url) => {
      if (!url.includes('?') || chatbotOf(url) !== undefined) return undefined
      const better = dropQueryParameters(url, isTrackingParameter)
      return better === url ? undefined : { messageId: 'tracking', better }
    }),
})
