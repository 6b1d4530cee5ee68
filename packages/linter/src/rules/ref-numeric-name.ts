import type { Fix, Rule, RunContext } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-numeric-name',
    description: 'A reference whose name is a number',
    rationale:
      'MediaWiki refuses names that are numbers only, and shows an error in place of the source.',
    messages: { numeric: '“{name}” is a number; begin the name with a letter' },
    examples: {
      bad: [
        {
          text: 'One.<ref name="5">{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref name=5 />',
          fixed:
            'One.<ref name="ref5">{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref name=ref5 />',
        },
      ],
      good: [
        {
          text: 'One.<ref name="tides5">{{cite web |title=Tides |url=https://example.org/tides}}</ref>',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'strict'],
    fix: 'safe',
  },
  create: (context) => ({
    reference: (reference) => {
      const { kind, name = '' } = reference
      if (kind !== 'ref' || !/^\d+$/.test(name)) return
      const fix = renameAll(context, name)
      const { span } = reference
      context.report({ messageId: 'numeric', data: { name }, span, ...(fix && { fix }) })
    },
  }),
})

/** Puts letters before a name wherever it is used. */
function renameAll({ document, spanBetween }: RunContext, number: string): Fix | undefined {
  const { references, text } = document
  const better = `ref${number}`
  const uses = references.filter(({ name }) => name?.trim() === number)
  const isTaken = references.some(({ name }) => name === better)
  if (isTaken || uses.some(({ kind }) => kind !== 'ref')) return undefined
  const edits = uses.flatMap(({ attributes }) => {
    const span = attributes.find(({ name }) => name.toLowerCase() === 'name')?.span
    const at = span ? text.slice(span.start.offset, span.end.offset).lastIndexOf(number) : -1
    if (!span || at < 0) return []
    const start = span.start.offset + at
    return [{ span: spanBetween(start, start), text: 'ref' }]
  })
  return edits.length === uses.length ? { safe: true, edits } : undefined
}
