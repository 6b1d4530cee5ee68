import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
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
            {
              citation: 0,
              parameter: 'url',
              url: 'https://arxiv.org/abs/2001.01234',
              live: {
                status: 'alive',
                reason: 'ok',
                httpStatus: 200,
                evidence: {
                  hops: [],
                  attempts: 1,
                  page: {
                    title: 'Tides',
                    headings: [],
                    authors: [],
                    textLength: 900,
                    text: 'Comments: 12 pages Journal reference: Harbour Letters 5 (2021) 17 Cite as: arXiv:2001.01234',
                  },
                },
              },
              archive: { status: 'unchecked' },
              match: { title: null, author: null, date: null, quote: null },
            },
          ],
        },
        {
          text: '{{cite biorxiv |title=Tides |biorxiv=10.1101/2020.01.01.123456}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'biorxiv',
              url: 'https://doi.org/10.1101/2020.01.01.123456',
              live: {
                status: 'alive',
                reason: 'ok',
                httpStatus: 200,
                evidence: {
                  hops: [],
                  attempts: 1,
                  page: {
                    title: 'Tides',
                    headings: [],
                    authors: [],
                    textLength: 900,
                    text: 'Now published in Harbour Letters doi: 10.1000/182',
                  },
                },
              },
              archive: { status: 'unchecked' },
              match: { title: null, author: null, date: null, quote: null },
            },
          ],
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://arxiv.org/abs/2001.01234}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://arxiv.org/abs/2001.01234',
              live: {
                status: 'alive',
                reason: 'ok',
                httpStatus: 200,
                evidence: {
                  hops: [],
                  attempts: 1,
                  page: {
                    title: 'Tides',
                    headings: [],
                    authors: [],
                    textLength: 900,
                    text: 'Comments: 12 pages Cite as: arXiv:2001.01234',
                  },
                },
              },
              archive: { status: 'unchecked' },
              match: { title: null, author: null, date: null, quote: null },
            },
          ],
        },
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182 |url=https://arxiv.org/abs/2001.01234}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://arxiv.org/abs/2001.01234',
              live: {
                status: 'alive',
                reason: 'ok',
                httpStatus: 200,
                evidence: {
                  hops: [],
                  attempts: 1,
                  page: {
                    title: 'Tides',
                    headings: [],
                    authors: [],
                    textLength: 900,
                    text: 'Journal reference: Harbour Letters 5 (2021) 17',
                  },
                },
              },
              archive: { status: 'unchecked' },
              match: { title: null, author: null, date: null, quote: null },
            },
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
