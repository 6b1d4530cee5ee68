import type { Rule } from '@veracite/core'
import { moveCopy } from '../archive/fix-archive.js'
import { readArchiveUrl } from '../archive/read-archive-url.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-in-url',
    description: 'An archived copy in the place of the original',
    rationale:
      '“url=” holds the original address and “archive-url=” the copy: so readers see both, and programs can look after them.',
    messages: {
      misplaced:
        '“{name}” holds an archived copy; move it to “archive-url=”, and write {original} here',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://web.archive.org/web/20100102030405/https://example.org/tides |access-date=2010-01-05}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02 |access-date=2010-01-05}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
    parameters: ['url'],
  },
  create: (context) => ({
    citation: (citation) => {
      const parameter = citation.parameters.findLast(({ name }) => name === 'url')
      const copy = parameter && readArchiveUrl(context, parameter)
      const original = copy?.original
      if (!parameter || !copy || original === undefined || copy.form !== 'copy') return
      const fix = moveCopy(context, citation, { parameter, copy })
      context.report({
        messageId: 'misplaced',
        data: { name: parameter.rawName, original },
        span: parameter.valueSpan,
        citation,
        ...(fix && { fix }),
      })
    },
  }),
})
