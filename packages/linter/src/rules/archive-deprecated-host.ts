import { archives } from '@veracite/archives/archive-url'
import type { Rule } from '@veracite/core'
import { readArchiveUrl } from '../archive/read-archive-url.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-deprecated-host',
    description: 'A copy in an archive that is to be replaced',
    rationale: 'Wikipedia’s policy asks for links to this archive to be replaced by others.',
    messages: {
      deprecated:
        'The English Wikipedia replaces links to {archive}; look for a copy in another archive',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://archive.today/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
    parameters: ['archive-url'],
    englishOnly: true,
  },
  create: (context) => ({
    citation: (citation) => {
      const parameter = citation.parameters.findLast(({ name }) => name === 'archive-url')
      const copy = parameter && readArchiveUrl(context, parameter)
      if (!parameter || !copy || !(archives[copy.archive].standing === 'deprecated')) return
      context.report({
        messageId: 'deprecated',
        data: { archive: archives[copy.archive].name },
        span: parameter.valueSpan,
        citation,
      })
    },
  }),
})
