import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'url-wikilink-conflict',
    description: 'A title that is linked twice',
    rationale:
      'A title can lead to a web page or to an article, not to both. Wikipedia shows an error.',
    messages: {
      conflict:
        '“{name}” is already linked, and so is the title by its address; remove one of the links',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=[[Tide]]s |url=https://example.org/tides}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
        },
      ],
      good: [
        { text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News }}' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    cs1: ['err_wikilink_in_url'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_wikilink_in_url: 'conflict' },
      fix: ({ parameter }) => {
        const { value = '' } = parameter ?? {}
        const shown = value.replace(/\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/g, '$1')
        if (!parameter || shown === value) return undefined
        return { safe: false, edits: [replaceValue(parameter, shown)] }
      },
    }),
})
