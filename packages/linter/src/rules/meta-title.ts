import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { isThere } from '../verdicts/is-there.js'
import { isClearlyOther } from '../verdicts/match.js'
import { takePageTitle } from '../verdicts/page-title.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'meta-title',
    description: 'A title that is clearly not that of the page',
    rationale:
      'Either the address leads to another page than the one that was read, or the title was mistyped.',
    messages: {
      differs:
        'The page is titled “{found}”, which is clearly not “{value}”; check the address and the title',
      other: 'The page has clearly another title than “{value}”; check the address and the title',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              page: { title: 'How the Moon Moves' },
              match: { title: 0.05 },
            }),
          ],
          fixed: '{{cite web |title=How the Moon Moves |url=https://example.org/tides}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              archive: {
                status: 'available',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
              match: { title: 0.05 },
            }),
          ],
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              archive: {
                status: 'available',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
              match: { title: 0.9 },
            }),
          ],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              archive: {
                status: 'available',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
            }),
          ],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
              archive: { status: 'none' },
              match: { title: 0 },
            }),
          ],
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
    readsVerdicts: true,
  },
  create: (context) => ({
    verdict: ({ live, match, parameter }, citation) => {
      if (!isThere(live) || parameter !== 'url' || !isClearlyOther(match.title)) return
      const title = citation.parameters.findLast(({ name }) => name === 'title')
      const found = live.evidence?.page?.title
      if (!title) return
      const fix = takePageTitle(context, citation, title)
      context.report({
        messageId: found === undefined ? 'other' : 'differs',
        data: { value: title.value, ...(found !== undefined && { found }) },
        span: title.valueSpan,
        citation,
        ...(fix && { fix }),
      })
    },
  }),
})
