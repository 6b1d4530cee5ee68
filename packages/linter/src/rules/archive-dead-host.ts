import type { Rule } from '@veracite/core'
import { reportStanding } from '../archive/report-standing.js'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'

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
            exampleVerdict({
              archive: {
                status: 'broken',
                reason: 'not-archived',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
            }),
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
  create: (context) => reportStanding(context, 'defunct'),
})
