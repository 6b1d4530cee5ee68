import type { Parameter, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'dead-link-tag-redundant',
    description: 'A mark for a dead link beside an archived copy',
    rationale: 'The copy stands in for the dead page: there is nothing left to be repaired.',
    messages: { redundant: 'The citation has an archived copy; remove “{template}”' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010}}{{dead link|date=May 2012}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}{{dead link|date=May 2012}}',
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) => ({
    documentEnd: () => {
      const archived = new Set(
        context.document.citations
          .filter(({ parameters }) => parameters.some(isCopy))
          .map(({ id }) => id),
      )
      for (const { template, citationId, span } of context.document.annotations ?? []) {
        if (template !== 'dead link' || citationId === undefined || !archived.has(citationId))
          continue
        const fix = { safe: true, edits: [{ span, text: '' }] }
        context.report({ messageId: 'redundant', data: { template }, span, fix })
      }
    },
  }),
})

function isCopy({ name, value }: Parameter): boolean {
  return name === 'archive-url' && value !== ''
}
