import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'bad-link-param',
    description: 'A link field that is no article’s name',
    rationale:
      'author-link, title-link and their kin take the plain name of an article: no address, no brackets.',
    messages: {
      badLink:
        '“{name}={value}” cannot be linked; give the plain name of an article, without brackets or address',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee |author-link=https://example.org/lee}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee |author-link=Ann Lee}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: ['err_bad_paramlink'],
  },
  create: (context) => reportConditions(context, { messages: { err_bad_paramlink: 'badLink' } }),
})
