import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'
import { findField } from '../text/field.js'
import { foldName } from '../text/fold-name.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'author-is-publisher',
    description: 'An author that repeats the publisher or the work',
    rationale: 'The name of an organisation need not be said twice, and a site is no person.',
    messages: { same: '“{name}” repeats “{other}”; name the person who wrote it, or leave it out' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |author=Harbour News |website=Harbour News}}',
          fixed: '{{cite web |title=Tides |website=Harbour News}}',
        },
      ],
      good: [{ text: '{{cite web |title=Tides |author=Ann Lee |website=Harbour News}}' }],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'suggestion',
    parameters: ['author', 'last'],
  },
  create: (context) => ({
    citation: (citation) => {
      const author = findField(citation, 'author') ?? findField(citation, 'last')
      if (!author || findField(citation, 'first')) return
      const given = citation.parameters.filter(({ name }) => owners.has(name))
      const name = given.length === 0 ? '' : foldName(author.value)
      const same = given.find(({ value }) => foldName(value) === name)
      if (!same || name === '') return
      const data = { name: author.rawName, other: same.rawName }
      const fix = { safe: false, edits: [removeParameter(context, author)] }
      context.report({ messageId: 'same', data, span: author.valueSpan, citation, fix })
    },
  }),
})

const owners: ReadonlySet<string> = new Set([
  'magazine',
  'newspaper',
  'publisher',
  'website',
  'work',
])
