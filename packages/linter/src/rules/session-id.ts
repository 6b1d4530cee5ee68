import type { Rule, SourceVerdict } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { dropQueryParameters } from '../urls/query.js'
import { reportAddresses } from '../urls/report-addresses.js'
import { findTarget } from '../verdicts/find-target.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'session-id',
    description: 'An address that belongs to one visit',
    rationale:
      'A session id is given to one reader for one visit. To others the address shows an error, or nothing.',
    messages: {
      session:
        'The address holds the id of one visit (“{name}”); open the page anew and cite {better}',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides?id=5&PHPSESSID=0123456789abcdef0123}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides?id=5}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides;jsessionid=0123456789ABCDEF?id=5}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides?id=5}}',
        },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides?id=5}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) =>
    reportAddresses(context, 'suggestion', (url, _host, citation) => {
      if (!/sess|cf/i.test(url)) return undefined
      const better = dropQueryParameters(url, (name) => sessionNames.test(name)).replace(
        /;jsessionid=[^?#/]*/i,
        '',
      )
      if (better === url) return undefined
      const choose = ({ live }: SourceVerdict) => live.finalUrl
      const target = findTarget(context, citation, { url, choose })
      const name = /(?<=[;?&])(?:jsessionid|phpsessid|aspsessionid[a-z]*|cfid|cftoken)/i.exec(url)
      return {
        messageId: 'session',
        data: { name: name?.[0] ?? '' },
        better,
        isVerified: target?.url === better,
      }
    }),
})

const sessionNames = /^(?:jsessionid|phpsessid|aspsessionid[a-z]{0,20}|cfid|cftoken)$/i
