import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'status-invalid',
    description: 'A status of the address that is not understood',
    rationale: 'The status is one of: live, dead, deviated, unfit, usurped, bot: unknown.',
    messages: { word: '“{value}” is not understood in “{name}”; use one of: {allowed}' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010 |url-status=gone}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010 |url-status=Alive}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010 |url-status=live}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010 |url-status=dead}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['err_invalid_param_val'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_invalid_param_val: 'word' },
      only: ({ parameter }) => parameter?.name === 'url-status',
      fix: ({ parameter }) => {
        const word = parameter && words.get(parameter.value.toLowerCase().replace(/[.]$/, ''))
        return parameter && word !== undefined
          ? { safe: true, edits: [replaceValue(parameter, word)] }
          : undefined
      },
    }),
})

/** What other words for a status mean, those of the parameter “dead-url” among them. */
const words: ReadonlyMap<string, string> = new Map([
  ['live', 'live'],
  ['alive', 'live'],
  ['active', 'live'],
  ['online', 'live'],
  ['no', 'live'],
  ['dead', 'dead'],
  ['yes', 'dead'],
  ['inactive', 'dead'],
  ['deadlink', 'dead'],
  ['dead link', 'dead'],
  ['offline', 'dead'],
  ['deviated', 'deviated'],
  ['unfit', 'unfit'],
  ['usurped', 'usurped'],
  ['bot:unknown', 'bot: unknown'],
  ['bot: unknown', 'bot: unknown'],
])
