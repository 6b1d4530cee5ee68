import type { Citation, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'url-holds-id',
    description: 'An address that only repeats an identifier',
    rationale:
      'The template links the DOI or PMC number itself. “url=” is for a place where the work can be read that no identifier leads to.',
    messages: { repeats: '“{name}” repeats “{id}=”; remove it' },
    examples: {
      bad: [
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182 |url=https://doi.org/10.1000/182}}',
          fixed: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182}}',
        },
      ],
      good: [{ text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182}}' }],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'safe',
    parameters: ['doi', 'jstor', 'pmc', 'pmid'],
  },
  create: (context) => ({
    citation: (citation) => {
      const url = citation.parameters.findLast(({ name }) => name === 'url')
      if (!url) return
      for (const [id, address] of resolvers) {
        const found = address.exec(url.value)?.[1]?.replaceAll('%2F', '/')
        if (found === undefined) continue
        const value = citation.parameters.findLast(({ name }) => name === id)?.value ?? ''
        if (value === '' || found.toLowerCase() !== value.toLowerCase().replace(/^pmc/, ''))
          continue
        context.report({
          messageId: 'repeats',
          data: { name: url.rawName, id },
          span: url.valueSpan,
          citation,
          ...(isAlone(citation) && {
            fix: { safe: true, edits: [removeParameter(context, url)] },
          }),
        })
      }
    },
  }),
})

/** Whether nothing of a citation rests on its address, and its template does not ask for one. */
function isAlone({ template, parameters }: Citation): boolean {
  const isArticle = /^(?:cite (?:journal|book|conference|magazine|thesis)|citation)$/.test(template)
  return isArticle && !parameters.some(({ name, value }) => value !== '' && resting.has(name))
}

const resting: ReadonlySet<string> = new Set([
  'access-date',
  'archive-date',
  'archive-url',
  'format',
  'url-access',
  'url-status',
])

const resolvers: readonly (readonly [id: string, address: RegExp])[] = [
  ['doi', /^https?:\/\/(?:dx\.)?doi\.org\/(10\.[^?#]+)$/i],
  [
    'pmc',
    /^https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pmc\/articles|pmc\.ncbi\.nlm\.nih\.gov\/articles)\/PMC(\d+)\/?$/i,
  ],
  [
    'pmid',
    /^https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\/(\d+)\/?$/i,
  ],
  ['jstor', /^https?:\/\/www\.jstor\.org\/stable\/([^?#]+)$/i],
]
