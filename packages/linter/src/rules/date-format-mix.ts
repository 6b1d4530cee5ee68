import type { Rule } from '@veracite/core'
import { monthStyle } from '../cs1/dates/month-names.js'
import { readDateOnce } from '../cs1/dates/read-once.js'
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
  create: (context) => {
    const { dateFormat } = context.document.settings
    if (dateFormat === undefined) return {}
    const other = dateFormat === 'dmy' ? 'Mdy' : 'dMy'
    const like = dateFormat === 'dmy' ? '5 May 2020' : 'May 5, 2020'
    return {
      citation: (citation) => {
        for (const parameter of citation.parameters) {
          const { name, value } = parameter
          if (value === '' || !name.endsWith('date')) continue
          const date = readDateOnce(context, value)
          if (date?.form !== other || monthStyle(date.names[0] ?? '') === undefined) continue
          const [month = ''] = date.names
          const [day, year] = [date.days[0], date.years[0]]
          const better =
            dateFormat === 'dmy' ? `${day} ${month} ${year}` : `${month} ${day}, ${year}`
          const { valueSpan: span } = parameter
          const fix = { safe: true, edits: [{ span, text: better }] }
          context.report({ messageId: 'mix', data: { like, better }, span, citation, fix })
        }
      },
    }
  },
})
