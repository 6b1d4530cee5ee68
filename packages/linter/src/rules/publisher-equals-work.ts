import type { Citation, Parameter, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'
import { findField } from '../text/field.js'

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
      const publisher = findField(citation, 'publisher')
      const work = publisher && findWork(citation, fold(publisher.value))
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

function findWork({ parameters }: Citation, folded: string): Parameter | undefined {
  for (const parameter of parameters) {
    if (works.has(parameter.name) && fold(parameter.value) === folded) return parameter
  }
  return undefined
}

function fold(value: string): string {
  const plain = /[[\]']/.test(value) ? value.replace(/[[\]']/g, '') : value
  return plain.trim().toLowerCase()
}
