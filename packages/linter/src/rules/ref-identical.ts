import type { Fix, Reference, Rule, RunContext } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { type Definition, indexReferences, listIdentical } from '../references/index-references.js'
import { nameReference } from '../references/name-reference.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-identical',
    description: 'References with the same content',
    rationale:
      'Given one name, the source is listed once, with a mark for each place that cites it.',
    messages: {
      identical: 'The same reference stands in line {line}; give that one a name and use it here',
    },
    examples: {
      bad: [
        {
          text: 'One.<ref>{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref>{{cite web |title=Tides |url=https://example.org/tides}}</ref>',
          fixed:
            'One.<ref name="Tides">{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref name="Tides" />',
        },
      ],
      good: [
        {
          text: 'One.<ref name="tides">{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref name="tides" />',
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'strict'],
    fix: 'safe',
  },
  create: (context) => ({
    documentEnd: () => {
      const index = context.once(context.document, indexReferences)
      for (const [first, ...others] of listIdentical(index)) {
        if (!first || first.content.length < shortestContent) continue
        const { line } = first.reference.span.start
        for (const { reference } of others) {
          const fix = merge(context, first, reference)
          const { span } = reference
          context.report({ messageId: 'identical', data: { line }, span, ...(fix && { fix }) })
        }
      }
    },
  }),
})

/** Shorter ones, such as “Ibid.”, gain nothing by a name. */
const shortestContent = 20

/** Uses the first reference, named if it is not, in the place of one that repeats it. */
function merge(run: RunContext, first: Definition, other: Reference): Fix | undefined {
  const { reference } = first
  if (reference.listDefined || other.listDefined || !isPlain(reference) || !isPlain(other))
    return undefined
  const { text, references } = run.document
  const isUsed = (name: string): boolean =>
    references.some((one) => one !== other && one.name?.trim() === name)
  // Uses of its own name would lose what they point at.
  if (other.name !== undefined && reference.name !== undefined && isUsed(other.name.trim()))
    return undefined
  const name = (reference.name ?? other.name)?.trim() ?? nameReference(run, first)
  if (name === '' || /["<>|={}]/.test(name)) return undefined
  const group = reference.group === undefined ? '' : ` group="${reference.group}"`
  const edits = [{ span: other.span, text: `<ref name="${name}"${group} />` }]
  const tagEnd = reference.span.start.offset + '<ref'.length
  if (!/^<ref$/i.test(text.slice(reference.span.start.offset, tagEnd))) return undefined
  if (reference.name === undefined)
    edits.unshift({ span: run.spanBetween(tagEnd, tagEnd), text: ` name="${name}"` })
  return { safe: true, edits }
}

function isPlain({ attributes, group = '' }: Reference): boolean {
  return !/["<>{}]/.test(group) && attributes.every(({ name }) => /^(?:name|group)$/i.test(name))
}
