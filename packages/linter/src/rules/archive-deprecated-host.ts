import type { Rule } from '@veracite/core'
import { reportStanding } from '../archive/report-standing.js'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-deprecated-host',
    description: 'A copy in an archive that is to be replaced',
    rationale: 'Wikipedia’s policy asks for links to this archive to be replaced by others.',
    messages: {
      deprecated:
        'The English Wikipedia replaces links to {archive}; look for a copy in another archive',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://archive.today/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://archive.today/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
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
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
    parameters: ['archive-url'],
    englishOnly: true,
  },
  create: (context) => reportStanding(context, 'deprecated'),
})
