import type { Fix, Reference, ReferenceAttribute, Rule, RunContext } from '@veracite/core'
import { distance } from 'fastest-levenshtein'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-bad-attr',
    description: 'A reference tag with an attribute that it does not have',
    rationale:
      'The wiki shows an error in place of the reference. Often the name holds a space and lacks its quotation marks.',
    messages: {
      unknown: 'A reference has no attribute “{name}”; put names of several words in quotes',
    },
    examples: {
      bad: [
        { text: 'One.<ref name=Lee book=2001>Lee 2001</ref>' },
        {
          text: 'One.<ref name=Lee 2001>Lee 2001</ref>',
          fixed: 'One.<ref name="Lee 2001">Lee 2001</ref>',
        },
        {
          text: 'One.<ref nmae="Lee">Lee 2001</ref>',
          fixed: 'One.<ref name="Lee">Lee 2001</ref>',
        },
      ],
      good: [{ text: 'One.<ref name="Lee 2001" group="n">Lee 2001</ref>' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict'],
    fix: 'safe',
  },
  create: (context) => ({
    reference: (reference) => {
      if (reference.kind !== 'ref') return
      const { attributes } = reference
      for (const attribute of attributes) {
        const { name } = attribute
        if (known.has(name) || known.has(name.toLowerCase())) continue
        const fix = correct(context, reference, attributes.indexOf(attribute))
        const { span } = attribute
        context.report({ messageId: 'unknown', data: { name }, span, ...(fix && { fix }) })
      }
    },
  }),
})

const known: ReadonlySet<string> = new Set(['name', 'group', 'follow', 'extends', 'details', 'dir'])

/** More slips than these make another word. */
const mostSlips = 2

/** Writes an attribute as it was meant: as a part of the name before it, or with its right name. */
function correct(run: RunContext, { attributes }: Reference, at: number): Fix | undefined {
  const [before, attribute] = [attributes[at - 1], attributes[at]]
  if (!attribute) return undefined
  const { name, value, span } = attribute
  if (value !== '') {
    const slipped = ['name', 'group'].find(
      (wanted) => name.length <= 8 && distance(name.toLowerCase(), wanted) <= mostSlips,
    )
    if (slipped === undefined || attributes.some((other) => other.name === slipped))
      return undefined
    const { offset } = span.start
    const edits = [{ span: run.spanBetween(offset, offset + name.length), text: slipped }]
    return { safe: true, edits }
  }
  return before?.name.toLowerCase() === 'name'
    ? quoteName(run, attributes.slice(at - 1))
    : undefined
}

/** Puts quotation marks around a name of several words. */
function quoteName(
  { document, spanBetween }: RunContext,
  [first, ...rest]: readonly ReferenceAttribute[],
): Fix | undefined {
  const { references, text } = document
  const others = rest.findIndex(({ value }) => value !== '')
  const last = (others === -1 ? rest : rest.slice(0, others)).at(-1)
  if (!first || !last) return undefined
  const [start, end] = [first.span.start.offset, last.span.end.offset]
  const written = /^(name\s*=\s*)([^"'<>=]+)$/i.exec(text.slice(start, end))
  const uses = references.filter(({ name }) => name?.trim() === first.value)
  if (!written || uses.length > 1) return undefined
  const valueStart = start + (written[1] ?? '').length
  const edits = [
    { span: spanBetween(valueStart, valueStart), text: '"' },
    { span: spanBetween(end, end), text: '"' },
  ]
  return { safe: true, edits }
}
