import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
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
            {
              citation: 0,
              parameter: 'doi',
              url: 'https://doi.org/10.1000/182',
              live: {
                status: 'alive',
                reason: 'ok',
                httpStatus: 200,
                evidence: {
                  hops: [],
                  attempts: 1,
                  page: {
                    title: 'RETRACTED: Tides',
                    headings: [],
                    authors: [],
                    textLength: 900,
                    text: '',
                  },
                },
              },
              archive: { status: 'unchecked' },
              match: { title: 0.9, author: null, date: null, quote: null },
            },
          ],
        },
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |url=https://example.org/tides}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://example.org/tides',
              live: {
                status: 'alive',
                reason: 'ok',
                httpStatus: 200,
                evidence: {
                  hops: [],
                  attempts: 1,
                  page: {
                    title: 'Tides',
                    headings: ['Expression of Concern: Tides'],
                    authors: [],
                    textLength: 900,
                    text: '',
                  },
                },
              },
              archive: { status: 'unchecked' },
              match: { title: 0.9, author: null, date: null, quote: null },
            },
          ],
        },
      ],
      good: [
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'doi',
              url: 'https://doi.org/10.1000/182',
              live: {
                status: 'alive',
                reason: 'ok',
                httpStatus: 200,
                evidence: {
                  hops: [],
                  attempts: 1,
                  page: { title: 'Tides', headings: [], authors: [], textLength: 900, text: '' },
                },
              },
              archive: { status: 'unchecked' },
              match: { title: 1, author: null, date: null, quote: null },
            },
          ],
        },
        {
          text: '{{cite news |title=Retracted papers still float |newspaper=Harbour News |url=https://example.org/tides}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'url',
              url: 'https://example.org/tides',
              live: {
                status: 'alive',
                reason: 'ok',
                httpStatus: 200,
                evidence: {
                  hops: [],
                  attempts: 1,
                  page: {
                    title: 'Retracted papers still float',
                    headings: [],
                    authors: [],
                    textLength: 900,
                    text: '',
                  },
                },
              },
              archive: { status: 'unchecked' },
              match: { title: 1, author: null, date: null, quote: null },
            },
          ],
        },
        {
          text: '{{cite journal |title=Retracted: Tides |journal=Harbour Letters |doi=10.1000/182}}',
          verdicts: [
            {
              citation: 0,
              parameter: 'doi',
              url: 'https://doi.org/10.1000/182',
              live: {
                status: 'alive',
                reason: 'ok',
                httpStatus: 200,
                evidence: {
                  hops: [],
                  attempts: 1,
                  page: {
                    title: 'RETRACTED: Tides',
                    headings: [],
                    authors: [],
                    textLength: 900,
                    text: '',
                  },
                },
              },
              archive: { status: 'unchecked' },
              match: { title: 1, author: null, date: null, quote: null },
            },
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
