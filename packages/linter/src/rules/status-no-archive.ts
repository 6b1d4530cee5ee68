import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'status-no-archive',
    description: 'A status of the address without an archived copy',
    rationale:
      '“url-status” tells Wikipedia whether to link the original or the copy first. Without a copy it does nothing.',
    messages: { alone: '“{name}={value}” does nothing without “archive-url=”; add a copy' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |url-status=live}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010 |url-status=live}}',
        },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'safe',
    cs1: ['maint_url_status'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { maint_url_status: 'alone' },
      // That a page is dead is what somebody has seen, even where nothing shows it.
      fix: ({ parameter }) =>
        parameter && {
          safe: parameter.value === 'live',
          edits: [removeParameter(context, parameter)],
        },
    }),
})
