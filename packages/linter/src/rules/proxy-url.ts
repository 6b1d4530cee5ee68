import type { Rule } from '@veracite/core'
import { isWebAddress } from '../cs1/web-address.js'
import { proxyHosts } from '../data/address-lists.js'
import { defineRule } from '../define-rule.js'
import { queryParameter } from '../urls/query.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'proxy-url',
    description: 'An address through the proxy of a library',
    rationale:
      'Only readers of that library can pass its proxy. Cite the address that it stands for.',
    messages: {
      proxy:
        'The address goes through a library’s proxy ({host}), which other readers cannot pass; cite the page itself',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://www-jstor-org.ezproxy.example.edu/stable/1}}',
          fixed: '{{cite web |title=Tides |url=https://www.jstor.org/stable/1}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://search.proquest.com.libproxy.example.edu/docview/1}}',
        },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://www.jstor.org/stable/1}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
  },
  create: (context) =>
    reportAddresses(context, 'suggestion', (url, host) => {
      if (!host.includes('prox') && !host.includes('idm.oclc')) return undefined
      if (!proxyHosts.test(host) || host.startsWith('wikipedialibrary.')) return undefined
      const better = withoutProxy(url)
      return { messageId: 'proxy', data: { host }, ...(better !== undefined && { better }) }
    }),
})

/** The address behind a proxy that writes the dots of the host as hyphens, or takes it as a parameter. */
function withoutProxy(url: string): string | undefined {
  const target = queryParameter(url, 'url')
  if (target !== undefined && isWebAddress(target)) return target
  const parts = /^(https?:\/\/)([a-z0-9-]{1,100})\.[^/]{1,200}(\/.*)?$/i.exec(url)
  const hidden = parts?.[2]
  if (!parts || hidden === undefined || !/^[a-z0-9]+-[a-z0-9-]*$/i.test(hidden)) return undefined
  const host = hidden.replaceAll('--', '\u0000').replaceAll('-', '.').replaceAll('\u0000', '-')
  return host.split('.').length > 1 ? `${parts[1]}${host}${parts[3] ?? ''}` : undefined
}
