import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { sortUnknown } from '../cs1/sort-unknown.js'
import { defineRule } from '../define-rule.js'
import { renameUnknown } from '../text/rename-unknown.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'unknown-param',
    description: 'A parameter that the template does not know',
    rationale: 'What an unknown parameter says is lost to readers. Mostly its name is misspelled.',
    messages: {
      suggest: '“{name}” is no parameter of this template; use “{suggestion}”',
      near: '“{name}” is no parameter of this template, and what it says is lost; did you mean “{suggestion}”?',
      unknown:
        '“{name}” is no parameter of this template, and what it says is lost; correct the name, or remove it',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |acess-date=5 May 2020}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides |access-date=5 May 2020}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |deadurl=yes}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides |url-status=dead}}',
        },
        { text: '{{cite web |title=Tides |url=https://example.org/tides |colour=blue}}' },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |access-date=5 May 2020}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['err_parameter_ignored_suggest', 'err_parameter_ignored'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_parameter_ignored_suggest: 'suggest',
        err_parameter_ignored: { near: 'near', unknown: 'unknown' },
      },
      at: 'name',
      only: (condition) => sortUnknown(condition) === 'unknown',
      fix: renameUnknown,
    }),
})
