import type { Citation, Parameter, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'
import { hasRepeatedNames } from '../text/repeated-names.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'duplicate-param',
    description: 'A parameter that is given twice',
    rationale:
      'The last one counts and the others are lost without a trace: often they hold what the last one should.',
    messages: {
      lost: '“{name}={value}” is lost: “{name}” is given again below with another value; keep the right one',
      same: '“{name}” is given twice with the same value; remove one',
      empty: 'This “{name}” is lost: it is given again below without a value; remove the empty one',
    },
    examples: {
      bad: [
        { text: '{{cite web |title=Tides |title=Moon |url=https://example.org/tides}}' },
        {
          text: '{{cite web |title=Tides |title=Tides |url=https://example.org/tides}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
        },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) => ({
    citation: (citation) => {
      for (const { parameter, last } of findDuplicates(citation)) {
        const { rawName: name, value } = parameter
        const isSame = value === last.value
        const fix = { safe: true, edits: [removeParameter(context, parameter)] }
        context.report({
          messageId: isSame ? 'same' : last.value === '' ? 'empty' : 'lost',
          data: { name, value },
          span: parameter.nameSpan,
          citation,
          ...((isSame || value === '') && { fix }),
        })
      }
    },
  }),
})

/** Parameters that a later one of the same name takes the place of. */
function findDuplicates(citation: Citation): { parameter: Parameter; last: Parameter }[] {
  if (!hasRepeatedNames(citation)) return []
  const last = new Map(citation.parameters.map((parameter) => [parameter.rawName, parameter]))
  return citation.parameters.flatMap((parameter) => {
    const other = last.get(parameter.rawName)
    // An empty one that a later one fills loses nothing.
    const isLost = other !== undefined && other !== parameter
    return isLost && (parameter.value !== '' || other.value === '')
      ? [{ parameter, last: other }]
      : []
  })
}
