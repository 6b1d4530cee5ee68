import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'publisher-equals-work',
    description: 'A publisher that repeats the work',
    rationale: 'The name of a newspaper or site need not be said twice.',
    messages: { same: '“publisher=” repeats “{name}=”; remove it' },
    examples: {
      bad: [
        {
          text: '{{cite news |title=Tides |newspaper=Harbour News |publisher=Harbour News}}',
          fixed: '{{cite news |title=Tides |newspaper=Harbour News}}',
        },
      ],
      good: [
        { text: '{{cite news |title=Tides |newspaper=Harbour News |publisher=Harbour Press}}' },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
    parameters: ['publisher'],
  },
  create: (context) => ({
    citation: (citation) => {
      const publisher = citation.parameters.findLast(({ name }) => name === 'publisher')
      if (!publisher || publisher.value === '') return
      const folded = fold(publisher.value)
      const work = citation.parameters.find(
        ({ name, value }) => works.has(name) && fold(value) === folded,
      )
      if (!work) return
      const edits = [removeParameter(context, publisher)]
      context.report({
        messageId: 'same',
        data: { name: work.rawName },
        span: publisher.valueSpan,
        citation,
        fix: { safe: true, edits },
      })
    },
  }),
})

const works: ReadonlySet<string> = new Set([
  'journal',
  'magazine',
  'newspaper',
  'periodical',
  'website',
  'work',
])

function fold(value: string): string {
  return value
    .replace(/[[\]']/g, '')
    .trim()
    .toLowerCase()
}
