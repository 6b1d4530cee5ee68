import type { Rule } from '@veracite/core'
import { distance } from 'fastest-levenshtein'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'bad-keyword',
    description: 'A word that a parameter does not accept',
    rationale:
      'Some parameters accept certain words only; with any other they do nothing and Wikipedia shows an error.',
    messages: { word: '“{name}={value}” is not understood; use one of: {allowed}' },
    examples: {
      bad: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |mode=vanc}}' },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |url-access=paid}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |url-access=Subscripton}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |url-access=subscription}}',
        },
      ],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |mode=cs2}}' },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |url-access=subscription}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    englishOnly: true,
    cs1: ['err_invalid_param_val'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_invalid_param_val: 'word' },
      only: ({ parameter }) => parameter?.name !== 'url-status' && parameter?.name !== 'ref',
      fix: ({ parameter, data }) => {
        const written = parameter?.value.toLowerCase() ?? ''
        const words = String(data['allowed'] ?? '').split(', ')
        const near = words.filter((word) => word.length > 3 && isNear(word, written))
        const [word] = near
        if (!parameter || word === undefined || near.length > 1) return undefined
        return { safe: false, edits: [replaceValue(parameter, word)] }
      },
    }),
})

/** Whether a word is a slip or two away from another. */
function isNear(word: string, written: string): boolean {
  return Math.abs(word.length - written.length) <= 2 && distance(word, written) <= 2
}
