import type { Citation, Rule } from '@veracite/core'
import { evaluateCs1 } from '../cs1/evaluate.js'
import { defineRule } from '../define-rule.js'
import { shortAnchor } from '../references/anchors.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'harv-unused',
    description: 'A source in the list that nothing refers to',
    rationale:
      'In an article of short references the list of sources is what they point at; what none of them names supports nothing.',
    messages: {
      unused: 'No short reference points at this source; cite it, or list it as reading',
    },
    examples: {
      bad: [
        {
          text: 'Tides.{{sfn|Lee|2001}}\n* {{cite book |last=Lee |title=Tides |year=2001}}\n* {{cite book |last=Ng |title=Sea |year=2002}}',
        },
      ],
      good: [
        { text: 'Tides.{{sfn|Lee|2001}}\n* {{cite book |last=Lee |title=Tides |year=2001}}' },
        {
          text: 'Tides.{{sfn|Lee|2001}}\n* {{cite book |last=Lee |title=Tides |year=2001}}\n== Further reading ==\n* {{cite book |last=Ng |title=Sea |year=2002}}',
        },
        { text: '* {{cite book |last=Ng |title=Sea |year=2002}}' },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
  },
  create: (context) => ({
    documentEnd: () => {
      const { references, citations, text } = context.document
      const pointedAt = new Set<string>()
      for (const reference of references) {
        const short = shortAnchor(context, reference)
        if (short) pointedAt.add(short.anchor)
      }
      // Without short references there is no list of sources, and a plain link may point at one.
      if (pointedAt.size === 0 || text.includes('#CITEREF')) return
      const inReferences = new Set(references.flatMap(({ citationIds }) => citationIds))
      const headings = [...text.matchAll(heading)]
      for (const citation of citations) {
        if (inReferences.has(citation.id)) continue
        if (!isListed(citation, headings)) continue
        const { anchor } = context.once(citation, evaluateCs1)
        if (anchor === undefined || pointedAt.has(anchor)) continue
        context.report({ messageId: 'unused', span: citation.nameSpan, citation })
      }
    },
  }),
})

const heading = /^={2,6}([^=\n]{1,80})={2,6}[ \t]*$/gm

/** Whether a citation stands where the sources are listed, not what else there is to read. */
function isListed({ span }: Citation, headings: readonly RegExpExecArray[]): boolean {
  const above = headings.findLast(({ index }) => index < span.start.offset)
  return !/reading|external|publications|works$|by |filmography/i.test(above?.[1]?.trim() ?? '')
}
