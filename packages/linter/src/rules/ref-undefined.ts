import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import {
  definitionKey,
  indexReferences,
  listNamesInTemplates,
} from '../references/index-references.js'

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
      bad: [{ text: 'One.<ref name="tides" />' }],
      good: [
        {
          text: 'One.<ref name="tides">{{cite web |title=Tides |url=https://example.org/tides}}</ref> Two.<ref name="tides" />',
        },
        { text: '{{Infobox language\n|name = Tidal\n|ref = e18\n}}\nOne.<ref name="e18" />' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
  },
  create: (context) => ({
    reference: (reference) => {
      const { name = '', defines, kind } = reference
      if (defines || name === '' || kind === 'short') return
      const { definitions } = context.once(context.document, indexReferences)
      if (definitions.has(definitionKey(reference))) return
      if (context.once(context.document, listNamesInTemplates).has(name.trim())) return
      context.report({ messageId: 'undefined', data: { name }, span: reference.span })
    },
  }),
})
