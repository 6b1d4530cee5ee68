import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'contributor-misuse',
    description: 'A contributor that cannot be shown',
    rationale:
      'Contributors wrote a part, such as the foreword, of someone else’s book: the part and the author of the book must be given too, and only citations of books show them.',
    messages: {
      ignored: '“{name}” is only shown for books; use “author=”',
      missing: '“contributor=” needs “{needs}=” beside it',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |contributor=Ann Lee}}',
        },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |contributor=Ann Lee |contribution=Foreword}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Bo Ek |contributor=Ann Lee |contribution=Foreword}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: ['err_contributor_ignored', 'err_contributor_missing_required_param'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_contributor_ignored: 'ignored',
        err_contributor_missing_required_param: 'missing',
      },
      at: 'name',
    }),
})
