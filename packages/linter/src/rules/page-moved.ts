import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { sourceParameter } from '../verdicts/rescue.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'page-moved',
    description: 'A cited page that has moved for good',
    rationale: 'The old address still leads there, but servers stop forwarding one day.',
    messages: { moved: 'The page has moved for good, to {target}; cite it there' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              live: {
                status: 'moved',
                reason: 'redirected',
                finalUrl: 'https://www.example.org/tides/',
              },
              archive: {
                status: 'available',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
            }),
          ],
          fixed: '{{cite web |title=Tides |url=https://www.example.org/tides/}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              archive: {
                status: 'available',
                url: 'https://web.archive.org/web/20100102030405/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
            }),
          ],
        },
      ],
    },
    severity: 'info',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'suggestion',
    readsVerdicts: true,
  },
  create: (context) => ({
    verdict: (verdict, citation) => {
      const target = verdict.live.finalUrl
      if (verdict.live.status !== 'moved' || target === undefined) return
      const parameter = sourceParameter(citation, verdict)
      const canWrite = parameter && verdict.parameter.endsWith('url') && !/[|{}\s]/.test(target)
      context.report({
        messageId: 'moved',
        data: { target },
        span: parameter?.valueSpan ?? citation.nameSpan,
        citation,
        ...(canWrite && { fix: { safe: false, edits: [replaceValue(parameter, target)] } }),
      })
    },
  }),
})
