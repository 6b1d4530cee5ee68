import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { statusFor } from '../verdicts/rescue.js'
import { statusOf } from '../verdicts/url-status.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'status-bot-unknown',
    description: 'A status that a robot left open',
    rationale:
      '“bot: unknown” means that a robot could not tell whether the page still lives. A person can.',
    messages: {
      unknown:
        'A robot could not tell whether the page lives; look, and write “live” or “dead” in “{name}”',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010 |url-status=bot: unknown}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010 |url-status=bot: unknown}}',
          verdicts: [
            exampleVerdict({
              live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
              archive: { status: 'cited' },
            }),
          ],
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010 |url-status=dead}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010 |url-status=dead}}',
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['maint_bot_unknown'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { maint_bot_unknown: 'unknown' },
      fix: ({ parameter }, citation) => {
        const verdict = context.verdictsOf(citation).find((one) => statusOf(citation, one))
        const status = verdict && statusFor(verdict)
        if (!parameter || !verdict || status === undefined) return undefined
        // That a page lives does not say that it is still what was cited.
        const safe = status === 'dead' && verdict.archive.status === 'cited'
        return { safe, edits: [replaceValue(parameter, status)] }
      },
    }),
})
