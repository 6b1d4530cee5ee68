import type { Rule } from '@veracite/core'
import { rewriteIt } from '../cs1/fix-parameters.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'id-label',
    description: 'An identifier with its label typed in',
    rationale:
      'The template writes the label “PMC”, “MR” or “JFM” itself; a temporary Zbl number has a final one by now.',
    messages: {
      label: 'Leave the label out of “{name}={value}”: the template adds it',
      temporary: '“{value}” is a temporary number; look up the final one',
    },
    examples: {
      bad: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |pmc=PMC1234567}}',
          fixed:
            '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |pmc=1234567}}',
        },
      ],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |pmc=1234567}}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'safe',
    cs1: ['maint_pmc_format', 'maint_mr_format', 'maint_jfm_format', 'maint_zbl'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        maint_pmc_format: 'label',
        maint_mr_format: 'label',
        maint_jfm_format: 'label',
        maint_zbl: 'temporary',
      },
      fix: rewriteIt(context, (written) => written.replace(/^(?:pmc|mr|jfm)(?=\d)/i, '')),
    }),
})
