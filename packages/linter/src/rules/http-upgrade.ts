import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'
import { isThere } from '../verdicts/is-there.js'
import { sourceParameter } from '../verdicts/rescue.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'http-upgrade',
    description: 'An http address whose server answers over https',
    rationale:
      'The server sends every reader on to the same address over https; citing that one saves the detour and keeps what is read private.',
    messages: { upgrade: 'The same page answers over https; write {better}' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=http://example.org/tides}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              url: 'http://example.org/tides',
              live: {
                status: 'alive',
                reason: 'ok',
                httpStatus: 200,
                finalUrl: 'https://example.org/tides',
              },
            }),
          ],
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=http://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              url: 'http://example.org/tides',
              live: {
                status: 'alive',
                reason: 'ok',
                httpStatus: 200,
                finalUrl: 'http://example.org/tides',
              },
            }),
          ],
        },
        {
          text: '{{cite web |title=Tides |url=http://example.org/tides}}',
          verdicts: [
            exampleVerdict({
              url: 'http://example.org/tides',
              live: {
                status: 'soft-404',
                reason: 'home-redirect',
                httpStatus: 200,
                finalUrl: 'https://example.org/',
              },
            }),
          ],
        },
      ],
    },
    severity: 'info',
    presets: ['strict', 'markdown'],
    fix: 'safe',
    readsVerdicts: true,
  },
  create: (context) => ({
    verdict: (verdict, citation) => {
      const { url, live } = verdict
      const better = url.replace(/^http:/i, 'https:')
      const isSame = live.finalUrl !== undefined && withoutEnd(live.finalUrl) === withoutEnd(better)
      if (better === url || !isThere(live) || !isSame) return
      const parameter = sourceParameter(citation, verdict)
      const canWrite = parameter?.value === url && verdict.parameter.endsWith('url')
      const data = { url, better }
      const span = parameter?.valueSpan ?? citation.nameSpan
      const fix = canWrite && { fix: { safe: true, edits: [replaceValue(parameter, better)] } }
      context.report({ messageId: 'upgrade', data, span, citation, ...fix })
    },
  }),
})

/** The address without what does not reach the server, and without a final slash. */
function withoutEnd(url: string): string {
  return url.replace(/#.*$/s, '').replace(/\/$/, '')
}
