import { normalizeOriginal } from '@veracite/archives/archive-url'
import type { Citation, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

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
      const seen = new Map<string, { line: number; text: string }>()
      for (const citation of context.document.citations) {
        const source = sourceOf(citation)
        if (source === undefined) continue
        const { start, end } = citation.span
        const text = context.document.text.slice(start.offset, end.offset)
        const before = seen.get(source)
        if (!before) seen.set(source, { line: start.line, text })
        else if (before.text !== text) {
          const data = { source, line: before.line }
          context.report({ messageId: 'same', data, span: citation.span, citation })
        }
      }
    },
  }),
})

/** What tells a source; pages of one book are no such. */
function sourceOf({ parameters }: Citation): string | undefined {
  const value = (wanted: string): string =>
    parameters.findLast(({ name }) => name === wanted)?.value ?? ''
  if (value('page') !== '' || value('pages') !== '' || value('at') !== '') return undefined
  if (value('doi') !== '') return `doi:${value('doi').toLowerCase()}`
  return value('url') === '' ? undefined : normalizeOriginal(value('url'))
}
