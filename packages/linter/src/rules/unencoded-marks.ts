import type { Rule } from '@veracite/core'
import { isWebAddress } from '../cs1/web-address.js'
import { defineRule } from '../define-rule.js'
import { encodeAddress } from '../urls/encode-address.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'unencoded-marks',
    description: 'An address with brackets or quotation marks that must be encoded',
    rationale:
      'Brackets and quotation marks break the link that is made of the address; they are written %5B, %5D and %22.',
    messages: {
      marks: '“{marks}” in the address breaks the link; write {better}',
      stray: '“{marks}” in the address seems to be no part of it; take it out',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides?list[]=5}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides?list%5B%5D=5}}',
        },
        { text: '{{cite web |title=Tides |url=https://example.org/tides.html"}}' },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides?list%5B%5D=5}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) => {
    const { citation } = reportAddresses(context, 'safe', (url) => {
      const better = encodeAddress(url)
      if (better === url || !isWebAddress(url)) return undefined
      const marks = [...new Set(url.match(/[[\]"<>]/g) ?? [])].join(' ')
      if (!isBalanced(url)) return { messageId: 'stray', data: { marks } }
      return { messageId: 'marks', data: { marks }, better }
    })
    return citation ? { citation } : {}
  },
})

/** Whether each mark has its partner, as marks that belong to an address have. */
function isBalanced(url: string): boolean {
  const count = (mark: string) => url.split(mark).length - 1
  return count('"') % 2 === 0 && count('[') === count(']') && count('<') === count('>')
}
