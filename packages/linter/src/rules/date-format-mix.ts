import type { Rule } from '@veracite/core'
import { readDate } from '../cs1/dates/date-forms.js'
import { monthStyle } from '../cs1/dates/month-names.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'date-format-mix',
    description: 'Dates in a form that the article does not use',
    rationale:
      '{{Use dmy dates}} or {{Use mdy dates}} at the top says how the article writes its dates.',
    messages: { mix: 'This article writes its dates like “{like}”; write “{better}”' },
    examples: {
      bad: [
        {
          text: '{{Use dmy dates}}\n{{cite book |title=Tides |date=May 5, 2020}}',
          fixed: '{{Use dmy dates}}\n{{cite book |title=Tides |date=5 May 2020}}',
        },
      ],
      good: [{ text: '{{Use dmy dates}}\n{{cite book |title=Tides |date=5 May 2020}}' }],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'safe',
  },
  create: (context) => ({
    citation: (citation) => {
      const { dateFormat } = context.document.settings
      if (dateFormat === undefined) return
      const other = dateFormat === 'dmy' ? 'Mdy' : 'dMy'
      const like = dateFormat === 'dmy' ? '5 May 2020' : 'May 5, 2020'
      for (const { name, value, valueSpan } of citation.parameters) {
        const date = value !== '' && name.endsWith('date') ? readDate(value) : undefined
        if (date?.form !== other || monthStyle(date.names[0] ?? '') === undefined) continue
        const [month = ''] = date.names
        const [day, year] = [date.days[0], date.years[0]]
        const better = dateFormat === 'dmy' ? `${day} ${month} ${year}` : `${month} ${day}, ${year}`
        const fix = { safe: true, edits: [{ span: valueSpan, text: better }] }
        context.report({ messageId: 'mix', data: { like, better }, span: valueSpan, citation, fix })
      }
    },
  }),
})
