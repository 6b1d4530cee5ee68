import type { Rule } from '@veracite/core'
import { rewriteIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { stripLabel } from '../text/labels.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'extra-text',
    description: 'A label that the template adds itself',
    rationale: 'Wikipedia adds “p.”, “vol.”, “no.” and “ed.”. Typed as well they show twice.',
    messages: {
      label: 'Take the label out of “{name}={value}”: the template adds it',
      field: '“{name}={value}” begins like a value of “{field}”; move it there',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |page=p. 12}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |page=12}}',
        },
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |volume=Vol. 3}}',
          fixed:
            '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |volume=3}}',
        },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |edition=2nd ed.}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |edition=2nd}}',
        },
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |volume=No. 5}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |page=12 |edition=2nd}}',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: [
      'err_extra_text_volume',
      'err_extra_text_issue',
      'err_extra_text_edition',
      'err_extra_text_pages',
    ],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_extra_text_volume: { '': 'label', 'other-field': 'field' },
        err_extra_text_issue: { '': 'label', 'other-field': 'field' },
        err_extra_text_edition: 'label',
        err_extra_text_pages: 'label',
      },
      // What belongs into another field is not right in this one without its label either.
      fix: rewriteIt(context, (written, { detail }) =>
        detail === undefined ? stripLabel(written) : undefined,
      ),
    }),
})
