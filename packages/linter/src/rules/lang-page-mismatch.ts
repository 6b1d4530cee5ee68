import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { findField } from '../text/field.js'

const url = 'https://example.org/tides'
const good = {
  archive: { status: 'none' },
  match: { title: 1, author: null, date: null, quote: null },
} as const
const facts = { headings: [], authors: [], textLength: 0, text: '' }

function seen(language: string) {
  const evidence = { hops: [], attempts: 1, page: { ...facts, language } }
  const live = { status: 'alive', reason: 'ok', evidence } as const
  return [{ citation: 0, parameter: 'url', url, live, ...good }]
}

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
        { text: `{{cite web |title=Tides |url=${url} |language=German}}`, verdicts: seen('fr-FR') },
      ],
      good: [
        { text: `{{cite web |title=Tides |url=${url} |language=de}}`, verdicts: seen('de-AT') },
        { text: `{{cite web |title=Tides |url=${url} |language=German}}`, verdicts: seen('de') },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'none',
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
      context.report({ messageId: 'differs', data, span: stated.valueSpan, citation })
    },
  }),
})
