import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'isbn-date',
    description: 'An ISBN on a book from before there were any',
    rationale:
      'Standard numbers began in 1965. Either the date is that of the first edition and the ISBN that of a later one, or one of them is wrong.',
    messages: {
      early:
        'The book is dated {year}, when there were no ISBNs; give the year of the edition that has “{value}”, and the first one in “orig-date=”',
    },
    examples: {
      bad: [{ text: '{{cite book |title=Tides |year=1950 |isbn=978-0-306-40615-7}}' }],
      good: [
        { text: '{{cite book |title=Tides |year=1990 |orig-date=1950 |isbn=978-0-306-40615-7}}' },
      ],
    },
    severity: 'info',
    presets: ['cs1', 'strict'],
    fix: 'none',
    cs1: ['err_invalid_isbn_date'],
  },
  create: (context) => reportConditions(context, { messages: { err_invalid_isbn_date: 'early' } }),
})
