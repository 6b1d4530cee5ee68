import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'unencoded-url',
    description: 'An address with a space in it',
    rationale:
      'A space ends an address: what follows is not part of it, or must be written with %20 for the space.',
    messages: {
      spaces:
        'The address in “{name}” ends at the first space; take out what is no part of it, or write %20 for the space',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/spring tides}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/spring%20tides}}',
        },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/spring%20tides}}' }],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    cs1: ['err_bad_url'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_bad_url: { '': 'spaces' } },
      only: ({ parameter }) => /^https?:\/\/\S+\s/i.test(parameter?.value ?? ''),
      fix: ({ parameter }) => {
        if (!parameter || !/^[^\s{}[\]<>|]+(?: [^\s{}[\]<>|]+)+$/.test(parameter.value))
          return undefined
        return {
          safe: false,
          edits: [replaceValue(parameter, parameter.value.replaceAll(' ', '%20'))],
        }
      },
    }),
})
