import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { dropQueryParameters, splitUrl } from '../urls/query.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'bloated-google-books',
    description: 'An address in Google Books with what one search left in it',
    rationale:
      'The number of the book and the page are enough. The rest is left over from one reader’s search and can lead others elsewhere.',
    messages: {
      bloated:
        'The address holds more than the book, the page and the words looked for; use {better}',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://books.google.com/books?id=abc&pg=PA5&dq=tides&hl=en&sa=X&ei=xyz#v=onepage&q=tides&f=false}}',
          fixed:
            '{{cite web |title=Tides |url=https://books.google.com/books?id=abc&pg=PA5&dq=tides}}',
        },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://books.google.com/books?id=abc&pg=PA5}}' },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) =>
    reportAddresses(context, 'safe', (url, host) => {
      if (!/^books\.google\.[a-z.]{2,6}$/.test(host)) return undefined
      const { fragment } = splitUrl(url)
      const whole = url.slice(0, url.length - (/^#v=/.test(fragment) ? fragment.length : 0))
      const kept = dropQueryParameters(whole, (name) => idle.has(name))
      // Parameters without a value say nothing either.
      const better = kept.replace(/&[a-z]+=?(?=&|$)/g, '')
      return kept === url || !/[?&]id=/.test(better) ? undefined : { messageId: 'bloated', better }
    }),
})

const idle: ReadonlySet<string> = new Set(
  'bvm cad cd ct ei f hl oi ots redir_esc resnum sa safe sig source sqi usg ved'.split(' '),
)
