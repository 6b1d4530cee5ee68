import { defineRule } from '@veracite/linter'

export const noPressReleases = defineRule({
  meta: {
    id: 'no-press-releases',
    description: 'A press release cited as a source',
    rationale: 'Press releases are written by those they are about.',
    messages: { release: 'This is a press release by {publisher}; look for an independent source' },
    examples: {
      bad: [{ text: '{{cite press release |title=Tides |publisher=Harbour Inc.}}' }],
      good: [{ text: '{{cite news |title=Tides |newspaper=Harbour News}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict'],
    fix: 'none',
  },
  create: (context) => ({
    citation: (citation) => {
      if (citation.template !== 'cite press release') return
      const publisher = citation.parameters.find(({ name }) => name === 'publisher')?.value ?? '?'
      context.report({
        messageId: 'release',
        data: { publisher },
        span: citation.nameSpan,
        citation,
      })
    },
  }),
})
