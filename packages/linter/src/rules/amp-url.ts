import type { Rule, SourceVerdict } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { reportAddresses } from '../urls/report-addresses.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { findTarget } from '../verdicts/find-target.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'amp-url',
    description: 'An address of a page for telephones made by a search engine',
    rationale: 'AMP pages are copies kept by others. The page itself is the source.',
    messages: { amp: 'This is a copy made for telephones; use {better}' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://www.google.com/amp/s/example.org/tides}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides/amp/}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides/}}',
          verdicts: [
            exampleVerdict({
              url: 'https://example.org/tides/amp/',
              page: { canonicalUrl: 'https://example.org/tides/' },
              live: {
                status: 'alive',
                reason: 'ok',
                httpStatus: 200,
                finalUrl: 'https://example.org/tides/amp/',
              },
              match: { title: 1 },
            }),
          ],
        },
        {
          text: '{{cite web |title=Tides |url=https://example-org.cdn.ampproject.org/c/s/example.org/tides}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
        },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides}}' },
        { text: '{{cite web |title=Tides |url=https://example.org/tides/amp/}}' },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) =>
    reportAddresses(context, 'suggestion', (url, _host, citation) => {
      // Most addresses are done with here, without the costlier questions.
      if (!/amp/i.test(url)) return undefined
      const original = readCopy(url)
      if (original !== undefined) return { messageId: 'amp', better: original }
      if (!ampAddress.test(url)) return undefined
      const choose = ({ live }: SourceVerdict) => live.evidence?.page?.canonicalUrl
      const target = findTarget(context, citation, { url, choose })
      if (!target || ampAddress.test(target.url)) return undefined
      return { messageId: 'amp', better: target.url, isVerified: target.isVerified }
    }),
})

/** How sites of their own mark such pages; only what the page says of itself proves it. */
const ampAddress =
  /^https?:\/\/(?:amp\.|[^?#]*(?:\/amp\/?|\.amp)(?:[?#]|$)|[^#]*[?&](?:amp|outputType)=(?:1|amp)\b)/i

/** The page that a search engine's copy is of. */
function readCopy(url: string): string | undefined {
  const found =
    /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/amp\/(s\/)?([a-z0-9-]+\.\S+)$/i.exec(url) ??
    /^https?:\/\/[a-z0-9-]{1,200}\.cdn\.ampproject\.org\/[a-z]\/(s\/)?([a-z0-9-]+\.\S+)$/i.exec(url)
  return found ? `http${found[1] ? 's' : ''}://${found[2]}` : undefined
}
