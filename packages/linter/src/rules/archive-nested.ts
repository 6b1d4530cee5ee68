import { archives } from '@veracite/archives/archive-url'
import type { Rule } from '@veracite/core'
import { renameCopy } from '../archive/name-copy.js'
import { readArchiveUrl } from '../archive/read-archive-url.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-nested',
    description: 'A copy of a copy',
    rationale:
      'An archive that copied another archive’s page shows its frame, and fails when either of them does.',
    messages: { nested: 'This is a copy of a copy; cite the copy of the page itself' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://archive.today/20150102030405/https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
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
    parameters: ['archive-url'],
  },
  create: (context) => ({
    citation: (citation) => {
      const parameter = citation.parameters.findLast(({ name }) => name === 'archive-url')
      const copy = parameter && readArchiveUrl(context, parameter)
      if (!parameter || !copy?.nested) return
      const { original, nested } = copy
      const isCopy = nested.form === 'copy' && nested.date !== undefined && !nested.nested
      const isThere = archives[nested.archive].standing !== 'defunct'
      const canUnwrap = original !== undefined && isCopy && isThere
      const fix = canUnwrap ? renameCopy(citation, parameter, original) : undefined
      context.report({
        messageId: 'nested',
        span: parameter.valueSpan,
        citation,
        ...(fix && { fix }),
      })
    },
  }),
})
