import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'doi-broken-date',
    description: 'A DOI marked as broken',
    rationale:
      'The mark says that the DOI did not lead to the article at that time. Publishers often repair them.',
    messages: {
      inactive: 'The DOI is marked as broken; try it, and remove “{name}” if it works',
      noDoi: '“{name}” needs “{needs}=”; add it, or remove “{name}”',
    },
    examples: {
      bad: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |doi=10.1000/182 |doi-broken-date=May 2019}}',
        },
      ],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |doi=10.1000/182}}',
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: ['maint_doi_inactive_dated', 'maint_doi_inactive', 'err_doibroken_missing_doi'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        maint_doi_inactive_dated: 'inactive',
        maint_doi_inactive: 'inactive',
        err_doibroken_missing_doi: 'noDoi',
      },
    }),
})
