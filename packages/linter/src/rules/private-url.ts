import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'private-url',
    description: 'An address that only its owner can open',
    rationale:
      'Files on one’s own computer, in one’s mailbox or on a company’s network cannot be read by anyone else.',
    messages: {
      private: 'Nobody else can open this address; cite what is published, or a copy that is',
    },
    examples: {
      bad: [
        { text: '{{cite web |title=Tides |url=file:///C:/tides.pdf}}' },
        { text: '{{cite web |title=Tides |url=http://localhost/tides}}' },
        { text: '{{cite web |title=Tides |url=https://mail.google.com/mail/u/0/#inbox/1}}' },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'error',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
  },
  create: (context) =>
    reportAddresses(context, 'none', (url, host) => {
      const isPrivate = /^file:/i.test(url) || privateHosts.test(host)
      return isPrivate ? { messageId: 'private' } : undefined
    }),
})

const privateHosts =
  /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}|mail\.google\.com|outlook\.(?:live|office|office365)\.com|[a-z0-9-]{1,63}\.sharepoint\.com|[a-z0-9-]{1,63}\.local)$/
