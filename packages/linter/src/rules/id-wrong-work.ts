import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { isThere } from '../verdicts/is-there.js'
import { isClearlyOther } from '../verdicts/match.js'
import { sourceParameter } from '../verdicts/rescue.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'id-wrong-work',
    description: 'An identifier that leads to another work',
    rationale:
      'One wrong digit leads readers to another paper. The identifier is more often wrong than the title.',
    messages: {
      differs:
        '“{name}={value}” leads to “{found}”, which is clearly not “{title}”; compare the identifier with the source',
    },
    examples: {
      bad: [
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182}}',
          verdicts: [
            exampleVerdict({
              parameter: 'doi',
              url: 'https://doi.org/10.1000/182',
              page: { title: 'Mountain weather' },
              match: { title: 0.05 },
            }),
          ],
        },
      ],
      good: [
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182}}',
          verdicts: [
            exampleVerdict({
              parameter: 'doi',
              url: 'https://doi.org/10.1000/182',
              page: {},
              match: { title: 1 },
            }),
          ],
        },
        {
          text: '{{cite journal |title=Tides |journal=Harbour Letters |doi=10.1000/182}}',
          verdicts: [exampleVerdict({ parameter: 'doi', url: 'https://doi.org/10.1000/182' })],
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'none',
    readsVerdicts: true,
  },
  create: (context) => ({
    verdict: (verdict, citation) => {
      const { live, match, parameter: source } = verdict
      if (source.endsWith('url') || !isThere(live) || !isClearlyOther(match.title)) return
      const parameter = sourceParameter(citation, verdict)
      const found = live.evidence?.page?.title
      const title = citation.parameters.findLast(({ name }) => name === 'title')?.value
      if (!parameter || found === undefined || title === undefined) return
      const { rawName: name, value, valueSpan: span } = parameter
      context.report({ messageId: 'differs', data: { name, value, found, title }, span, citation })
    },
  }),
})
