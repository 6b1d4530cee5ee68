import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { sourceParameter } from '../verdicts/rescue.js'
import { findRetraction } from '../verdicts/retraction.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'source-retracted',
    description: 'A paper that was retracted, or that its journal doubts',
    rationale:
      'A retracted paper proves nothing any more. It may be cited only to say that it was retracted.',
    messages: {
      retracted:
        'The publisher has withdrawn this work: its page says “{found}”. Cite another source, or say in the text that it was retracted',
      concern:
        'The publisher doubts this work: its page says “{found}”. See what became of it before relying on it',
    },
    examples: {
      bad: [
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182}}',
          verdicts: [
            exampleVerdict({
              parameter: 'doi',
              url: 'https://doi.org/10.1000/182',
              page: { title: 'RETRACTED: Tides' },
              match: { title: 0.9 },
            }),
          ],
        },
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              page: { headings: ['Expression of Concern: Tides'] },
              match: { title: 0.9 },
            }),
          ],
        },
      ],
      good: [
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182}}',
          verdicts: [
            exampleVerdict({
              parameter: 'doi',
              url: 'https://doi.org/10.1000/182',
              page: {},
              match: { title: 1 },
            }),
          ],
        },
        {
          text: '{{cite news |title=Retracted papers still float |newspaper=Harbour News |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              page: { title: 'Retracted papers still float' },
              match: { title: 1 },
            }),
          ],
        },
        {
          text: '{{cite journal |title=Retracted: Tides |journal=Harbour Letters |doi=10.1000/182}}',
          verdicts: [
            exampleVerdict({
              parameter: 'doi',
              url: 'https://doi.org/10.1000/182',
              page: { title: 'RETRACTED: Tides' },
              match: { title: 1 },
            }),
          ],
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
    readsVerdicts: true,
  },
  create: (context) => ({
    verdict: (verdict, citation) => {
      const found = findRetraction(verdict, citation)
      if (!found) return
      const isNoted = context.document.annotations?.some(
        ({ template, citationId }) => citationId === citation.id && /^retract/.test(template),
      )
      if (isNoted) return
      const span = sourceParameter(citation, verdict)?.valueSpan ?? citation.nameSpan
      context.report({ messageId: found.kind, data: { found: found.words }, span, citation })
    },
  }),
})
