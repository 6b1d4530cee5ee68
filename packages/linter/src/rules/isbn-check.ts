import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'isbn-check',
    description: 'An ISBN that cannot be right',
    rationale:
      'The last digit of an ISBN is computed from the others, so that a slip shows. A wrong ISBN finds no book, or another one.',
    messages: {
      char: '“{value}” is no ISBN: it may hold digits, hyphens and a final X only; compare it with the book',
      length: '“{value}” is no ISBN: it must have 10 or 13 digits; compare it with the book',
      form: '“{value}” is no ISBN: X can only be its last character; compare it with the book',
      prefix: '“{value}” is no ISBN: 13 digits begin with 978 or 979; compare it with the book',
      group: '“{value}” begins with digits that are never used for books; compare it with the book',
      checksum: '“{value}” is no ISBN: its check digit does not match; compare it with the book',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |isbn=978-0-306-40615-8}}',
        },
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |isbn=12345}}' },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |isbn=978-0-306-40615-7}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_bad_isbn'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_bad_isbn: {
          char: 'char',
          length: 'length',
          form: 'form',
          prefix: 'prefix',
          group: 'group',
          checksum: 'checksum',
        },
      },
    }),
})
