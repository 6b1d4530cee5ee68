import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { findPublication } from '../verdicts/publication.js'
import { sourceParameter } from '../verdicts/rescue.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'preprint-superseded',
    description: 'A preprint that has been published since',
    rationale:
      'The published version was reviewed, and may say something else. Preprint servers note where it appeared.',
    messages: { published: 'This preprint has been published: {published}. Cite that version' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://arxiv.org/abs/2001.01234}}',
          verdicts: [
            exampleVerdict({
              url: 'https://arxiv.org/abs/2001.01234',
              page: {
                text: 'Comments: 12 pages Journal reference: Harbour Letters 5 (2021) 17 Cite as: arXiv:2001.01234',
              },
            }),
          ],
        },
        {
          text: '{{cite biorxiv |title=Tides |biorxiv=10.1101/2020.01.01.123456}}',
          verdicts: [
            exampleVerdict({
              parameter: 'biorxiv',
              url: 'https://doi.org/10.1101/2020.01.01.123456',
              page: { text: 'Now published in Harbour Letters doi: 10.1000/182' },
            }),
          ],
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://arxiv.org/abs/2001.01234}}',
          verdicts: [
            exampleVerdict({
              url: 'https://arxiv.org/abs/2001.01234',
              page: { text: 'Comments: 12 pages Cite as: arXiv:2001.01234' },
            }),
          ],
        },
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182 |url=https://arxiv.org/abs/2001.01234}}',
          verdicts: [
            exampleVerdict({
              url: 'https://arxiv.org/abs/2001.01234',
              page: { text: 'Journal reference: Harbour Letters 5 (2021) 17' },
            }),
          ],
        },
      ],
    },
    severity: 'info',
    presets: ['strict', 'markdown'],
    fix: 'none',
    readsVerdicts: true,
  },
  create: (context) => ({
    verdict: (verdict, citation) => {
      const published = findPublication(verdict, citation)
      if (published === undefined) return
      const span = sourceParameter(citation, verdict)?.valueSpan ?? citation.nameSpan
      context.report({ messageId: 'published', data: { published }, span, citation })
    },
  }),
})
