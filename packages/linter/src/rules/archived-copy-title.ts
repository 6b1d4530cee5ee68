import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { takePageTitle } from '../verdicts/page-title.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archived-copy-title',
    description: 'The placeholder title “Archived copy”',
    rationale: 'Robots leave it where they could not read the title. The archived page has it.',
    messages: {
      placeholder: '“{value}” is a robot’s placeholder; give the title that the archived page has',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Archived copy |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100101000000/https://example.org/tides |archive-date=1 January 2010}}',
        },
        {
          text: '{{cite web |title=Archived copy |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100101000000/https://example.org/tides |archive-date=1 January 2010}}',
          verdicts: [
            exampleVerdict({
              page: { title: 'How the Moon Moves' },
              archive: { status: 'cited' },
              match: { title: 0.05 },
            }),
          ],
          fixed:
            '{{cite web |title=How the Moon Moves |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100101000000/https://example.org/tides |archive-date=1 January 2010}}',
        },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News }}' },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    cs1: ['maint_archived_copy'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { maint_archived_copy: 'placeholder' },
      fix: ({ parameter }, citation) => takePageTitle(context, citation, parameter),
    }),
})
