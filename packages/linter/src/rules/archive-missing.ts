import type { Rule } from '@veracite/core'
import { sourceHealth } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { sourceParameter } from '../verdicts/rescue.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-missing',
    description: 'A living page of which no archive has a copy',
    rationale:
      'Half of all cited pages are gone within ten years. Once this one is, nobody can read the source.',
    messages: {
      missing:
        'The page is still there, but no archive has a copy; have one made at https://web.archive.org/save',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [exampleVerdict({ archive: { status: 'none' } })],
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
            }),
          ],
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
              archive: { status: 'none' },
            }),
          ],
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
    readsVerdicts: true,
  },
  create: (context) => ({
    verdict: (verdict, citation) => {
      if (sourceHealth(verdict.live, verdict.archive) !== 'at-risk') return
      const span = sourceParameter(citation, verdict)?.valueSpan ?? citation.nameSpan
      context.report({ messageId: 'missing', span, citation })
    },
  }),
})
