import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'
import { findField } from '../text/field.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'

const text = (language: string) =>
  `{{cite web |title=Tides |url=https://example.org/tides |language=${language}}}`

export const rule: Rule = defineRule({
  meta: {
    id: 'lang-page-mismatch',
    description: 'A language that is not that of the page',
    rationale: 'The page says of itself that it is in another language than the citation states.',
    messages: {
      differs: 'The page says that it is in {found}, not in “{value}”; check the language',
    },
    examples: {
      bad: [
        {
          text: text('German'),
          verdicts: [exampleVerdict({ page: { language: 'fr-FR' } })],
          fixed: text('French'),
        },
      ],
      good: [
        { text: text('de'), verdicts: [exampleVerdict({ page: { language: 'de-AT' } })] },
        { text: text('German'), verdicts: [exampleVerdict({ page: { language: 'de' } })] },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'suggestion',
    readsVerdicts: true,
  },
  create: (context) => ({
    verdict: ({ parameter, live }, citation) => {
      const stated = findField(citation, 'language')
      const code = /^[a-z]{2}(?![a-z])/i.exec(live.evidence?.page?.language ?? '')?.[0]
      if (parameter !== 'url' || live.status !== 'alive' || !stated || code === undefined) return
      const found = new Intl.DisplayNames(['en'], { type: 'language' }).of(code.toLowerCase())
      const value = stated.value.toLowerCase()
      // Several languages, or a form of one, cannot be told from a mere tag.
      if (found === undefined || !/^[a-z]+$/.test(value)) return
      if (value === code.toLowerCase() || value === found.toLowerCase()) return
      const data = { found, value: stated.value }
      const fix = { safe: false, edits: [replaceValue(stated, found)] }
      context.report({ messageId: 'differs', data, span: stated.valueSpan, citation, fix })
    },
  }),
})
