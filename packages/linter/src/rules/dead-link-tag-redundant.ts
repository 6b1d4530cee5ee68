import { archives } from '@veracite/archives/archive-url'
import type { ArchiveStatus, Citation, Rule, RunContext } from '@veracite/core'
import { findOtherPage } from '../archive/cites-another-page.js'
import { readArchiveUrl } from '../archive/read-archive-url.js'
import { indexCitations } from '../damage.js'
import { defineRule } from '../define-rule.js'
import { removeTag } from '../text/remove-tag.js'

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
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://www.webcitation.org/5eWaHRbn4 |archive-date=12 February 2009}}{{dead link|date=May 2012}}',
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) => ({
    documentEnd: () => {
      const { annotations = [] } = context.document
      const tags = annotations.filter(({ template }) => template === 'dead link')
      if (tags.length === 0) return
      const byId = context.once(context.document, indexCitations)
      for (const { template, citationId = '', span } of tags) {
        const citation = byId.get(citationId)
        if (!citation || !hasGoodCopy(context, citation)) continue
        const fix = { safe: true, edits: [removeTag(context, span)] }
        context.report({ messageId: 'redundant', data: { template }, span, fix })
      }
    },
  }),
})

/** Whether the citation has a copy, and nothing tells that it is lost too, or of something else. */
function hasGoodCopy(run: RunContext, citation: Citation): boolean {
  const archiveUrl = citation.parameters.findLast(({ name }) => name === 'archive-url')
  const copy = archiveUrl && readArchiveUrl(run, archiveUrl)
  if (!copy || archives[copy.archive].standing === 'defunct') return false
  if (findOtherPage(run, citation)) return false
  return run.verdictsOf(citation).every(({ archive }) => !lost.has(archive.status))
}

const lost: ReadonlySet<ArchiveStatus> = new Set(['broken', 'mismatch'])
