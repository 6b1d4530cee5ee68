import type { Rule } from '@veracite/core'
import { findOtherPage } from '../archive/cites-another-page.js'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { replaceCopy } from '../verdicts/rescue.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-target-mismatch',
    description: 'An archived copy of another address than the one that is cited',
    rationale:
      'The copy stands behind the cited page only if it is a copy of it. Differences that do not make another page (http or https, “www.”, tracking parameters) are passed over, and so is what may be the address before the site was rebuilt.',
    messages: {
      mismatch: 'This is a copy of {original}, not of {url}; cite a copy of the same page',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/moon |archive-date=2 January 2010}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/moon |archive-date=2 January 2010}}',
          verdicts: [
            exampleVerdict({
              archive: {
                status: 'mismatch',
                reason: 'wrong-page',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
            }),
          ],
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010 |url-status=live}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/http://www.example.org/tides/ |archive-date=2 January 2010}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/sea/tides |archive-url=https://web.archive.org/web/20100102030405/http://old.example.org/show.php?id=5 |archive-date=2 January 2010}}',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
    parameters: ['archive-url'],
  },
  create: (context) => ({
    citation: (citation) => {
      const found = findOtherPage(context, citation)
      if (!found) return
      const { archiveUrl, url, original } = found
      const fix = replaceCopy(context, citation)
      context.report({
        messageId: 'mismatch',
        data: { original, url: url.value },
        span: archiveUrl.valueSpan,
        citation,
        ...(fix && { fix }),
      })
    },
  }),
})
