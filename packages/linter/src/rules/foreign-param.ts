import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { englishName, sortUnknown } from '../cs1/sort-unknown.js'
import { defineRule } from '../define-rule.js'
import { renameForeign } from '../text/rename-unknown.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'foreign-param',
    description: 'A parameter by the name that another wiki has for it',
    rationale:
      'A citation copied from a Wikipedia in another language keeps its names. The template does not know them, and what they say is lost.',
    messages: {
      foreign:
        '“{name}” is the name of another wiki, and what it says is lost; write “{suggestion}”',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |titre=Tides |url=https://example.org/tides |website=Harbour News |consulté le=2020-05-05}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |access-date=2020-05-05}}',
        },
        {
          text: '{{cite book |title=Tides |nom=Lee |prénom=Ann |publisher=Harbour Press |date=2001}}',
          fixed:
            '{{cite book |title=Tides |last=Lee |first=Ann |publisher=Harbour Press |date=2001}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |access-date=2020-05-05}}',
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
      messages: { err_parameter_ignored_suggest: 'foreign', err_parameter_ignored: 'foreign' },
      at: 'name',
      only: (condition) => sortUnknown(condition) === 'foreign',
      data: ({ parameter }) => ({ suggestion: englishName(parameter?.rawName ?? '') ?? '' }),
      fix: renameForeign,
    }),
})
