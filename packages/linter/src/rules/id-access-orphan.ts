import type { Rule } from '@veracite/core'
import { removeIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'id-access-orphan',
    description: 'A note on access without the identifier it is about',
    rationale:
      '“doi-access=free” says that the text behind the DOI is free to read; without a DOI it says nothing.',
    messages: { alone: '“{name}” needs “{needs}=”; add it, or remove “{name}”' },
    examples: {
      bad: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |doi-access=free}}',
          fixed:
            '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001}}',
        },
      ],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |doi=10.1000/182 |doi-access=free}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_param_access_requires_param'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_param_access_requires_param: 'alone' },
      at: 'name',
      only: ({ parameter }) => parameter?.name.endsWith('url-access') !== true,
      fix: removeIt(context),
    }),
})
