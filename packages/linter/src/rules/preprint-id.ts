import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'preprint-id',
    description: 'A preprint without its identifier',
    rationale:
      'The templates of preprint servers link the preprint by its identifier there and by nothing else.',
    messages: { missing: 'This citation needs a valid “{needs}=”, the identifier of the preprint' },
    examples: {
      bad: [{ text: '{{cite arXiv |last=Lee |first=Ann |title=Tides |year=2001}}' }],
      good: [{ text: '{{cite arXiv |last=Lee |first=Ann |title=Tides |eprint=1501.00001}}' }],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: [
      'err_biorxiv_missing',
      'err_citeseerx_missing',
      'err_medrxiv_missing',
      'err_ssrn_missing',
      'err_arxiv_missing',
    ],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_biorxiv_missing: 'missing',
        err_citeseerx_missing: 'missing',
        err_medrxiv_missing: 'missing',
        err_ssrn_missing: 'missing',
        err_arxiv_missing: 'missing',
      },
    }),
})
