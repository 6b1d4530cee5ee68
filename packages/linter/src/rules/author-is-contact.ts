import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { isName, nameFields } from '../text/name-fields.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'author-is-contact',
    description: 'An e-mail or a handle in place of a name',
    rationale: 'A name says who wrote it; how they can be reached does not.',
    messages: {
      contact: '“{value}” in “{name}” is no name; give the name of the person, or leave it out',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |author=ann.lee@example.org}}',
        },
        { text: '{{cite web |title=Tides |url=https://example.org/tides |author=@annlee}}' },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |author=Ann Lee}}' },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |author=Ann Lee [@annlee]}}',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
    parameters: nameFields,
  },
  create: (context) => ({
    citation: (citation) => {
      for (const parameter of citation.parameters) {
        const { value } = parameter
        if (!value.includes('@') || !isName(parameter) || !isContact(value)) continue
        const { rawName: name, valueSpan: span } = parameter
        context.report({ messageId: 'contact', data: { name, value }, span, citation })
      }
    },
  }),
})

/** Longer than any e-mail or handle. */
const longestContact = 100

function isContact(value: string): boolean {
  if (value.length > longestContact) return false
  return /^(?:mailto:)?[\w.+-]{1,64}@[a-z0-9-]+\.[a-z.]+$/i.test(value) || /^@\w{2,30}$/.test(value)
}
