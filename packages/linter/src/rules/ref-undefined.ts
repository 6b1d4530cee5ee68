import type { Rule } from '@veracite/core'
import { distance } from 'fastest-levenshtein'
import { defineRule } from '../define-rule.js'
import {
  type Definition,
  definitionKey,
  indexReferences,
  listNamesInTemplates,
} from '../references/index-references.js'
import { renameReferences } from '../references/rename-reference.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-undefined',
    description: 'A named reference that is defined nowhere',
    rationale:
      'Readers see a red error in place of the source. Often the definition was deleted with a sentence elsewhere.',
    messages: {
      undefined:
        'No reference named “{name}” is defined in this text; define it, or correct the name',
    },
    examples: {
      bad: [
        { text: 'One.<ref name="tides" />' },
        {
          text: 'One.<ref name="tides">Tides, p. 5.</ref> Two.<ref name="tide" />',
          fixed: 'One.<ref name="tides">Tides, p. 5.</ref> Two.<ref name="tides" />',
        },
      ],
      good: [
        {
          text: 'One.<ref name="tides">{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref name="tides" />',
        },
        { text: '{{Infobox language\n|name = Tidal\n|ref = e18\n}}\nOne.<ref name="e18" />' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
  },
  create: (context) => ({
    reference: (reference) => {
      const { name = '', defines, kind } = reference
      if (defines || name === '' || kind === 'short') return
      const { definitions } = context.once(context.document, indexReferences)
      if (definitions.has(definitionKey(reference))) return
      if (context.once(context.document, listNamesInTemplates).has(name.trim())) return
      const near = nearestName(name.trim(), [...definitions.values()].flat())
      const fix = near === undefined ? undefined : renameReferences(context, [reference], near)
      const { span } = reference
      context.report({ messageId: 'undefined', data: { name }, span, ...(fix && { fix }) })
    },
  }),
})

/** The one name that is a slip or two away. */
function nearestName(written: string, definitions: readonly Definition[]): string | undefined {
  if (written.length < 4 || written.length > 60) return undefined
  const names = new Set(definitions.map(({ reference }) => reference.name?.trim() ?? ''))
  const near = [...names].filter(
    (name) => Math.abs(name.length - written.length) <= 2 && distance(name, written) <= 2,
  )
  return near.length === 1 ? near[0] : undefined
}
