import { archives } from '@veracite/archives/archive-url'
import type { Rule } from '@veracite/core'
import { readArchiveUrl } from '../archive/read-archive-url.js'
import { defineRule } from '../define-rule.js'
import { replaceCopy } from '../verdicts/rescue.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-dead-host',
    description: 'A copy in an archive that is no more',
    rationale:
      'The archive does not answer any more, or not so that one can rely on it: the copy is as lost as the page.',
    messages: {
      defunct:
        '{archive} is defunct and its copies may not open; look for a copy in another archive',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://www.webcitation.org/5eWaHRbn4 |archive-date=2010-01-02}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://www.webcitation.org/5eWaHRbn4 |archive-date=2010-01-02}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://example.org/tides',
              live: { status: 'alive', reason: 'ok', httpStatus: 200 },
              archive: {
                status: 'broken',
                reason: 'not-archived',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
              match: { title: null, author: null, date: null, quote: null },
            },
          ],
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |url-status=live}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
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
      const parameter = citation.parameters.findLast(({ name }) => name === 'archive-url')
      const copy = parameter && readArchiveUrl(context, parameter)
      if (!parameter || !copy || !(archives[copy.archive].standing === 'defunct')) return
      const fix = replaceCopy(context, citation)
      context.report({
        messageId: 'defunct',
        data: { archive: archives[copy.archive].name },
        span: parameter.valueSpan,
        citation,
        ...(fix && { fix }),
      })
    },
  }),
})
