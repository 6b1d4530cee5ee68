import { normalizeOriginal } from '@veracite/archives/archive-url'
import type { Citation, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { findField, hasField } from '../text/field.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-same-source',
    description: 'One source cited twice with different details',
    rationale:
      'Two citations of one address or DOI are two entries in the list of sources, and sooner or later say different things.',
    messages: {
      same: 'The same source ({source}) is cited in line {line}; give that reference a name and use it here',
    },
    examples: {
      bad: [
        {
          text: 'One.<ref>{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref>{{cite web |title=Of Tides |url=https://example.org/tides}}</ref>',
        },
      ],
      good: [
        {
          text: 'One.<ref name="tides">{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref name="tides" />',
        },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
  },
  create: (context) => ({
    documentEnd: () => {
      const seen = new Map<string, Citation>()
      const textOf = ({ span }: Citation): string =>
        context.document.text.slice(span.start.offset, span.end.offset)
      for (const citation of context.document.citations) {
        const source = sourceOf(citation)
        if (source === undefined) continue
        const before = seen.get(source)
        if (!before) seen.set(source, citation)
        else if (textOf(before) !== textOf(citation)) {
          const data = { source, line: before.span.start.line }
          context.report({ messageId: 'same', data, span: citation.span, citation })
        }
      }
    },
  }),
})

/** What tells a source; pages of one book are no such. */
function sourceOf(citation: Citation): string | undefined {
  if (hasField(citation, places)) return undefined
  const doi = findField(citation, 'doi')
  if (doi) return `doi:${doi.value.toLowerCase()}`
  const url = findField(citation, 'url')
  return url && normalizeOriginal(url.value)
}

const places: ReadonlySet<string> = new Set(['page', 'pages', 'at'])
