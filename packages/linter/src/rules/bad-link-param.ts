import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'

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
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee |author-link=[[Ann Lee (writer)|Ann Lee]]}}',
          fixed:
            '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee |author-link=Ann Lee (writer)}}',
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
    fix: 'safe',
    cs1: ['err_bad_paramlink'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_bad_paramlink: 'badLink' },
      fix: ({ parameter }) => {
        const isLink = parameter !== undefined && /-link$/.test(parameter.name.replace(/\d+/, ''))
        const article = isLink ? findArticle(parameter.value) : undefined
        return article === undefined || !parameter
          ? undefined
          : { safe: true, edits: [replaceValue(parameter, article)] }
      },
    }),
})

/** The name of an article in the brackets of a link, or in its address on the English Wikipedia. */
function findArticle(value: string): string | undefined {
  const linked = /^\[\[\s*([^[\]|{}#<>]{1,200}?)\s*(?:\|[^[\]|]*)?\]\]$/.exec(value)?.[1]
  if (linked !== undefined) return linked
  const page = /^https?:\/\/en\.(?:m\.)?wikipedia\.org\/wiki\/([\w().,'-]{1,200})$/i.exec(
    value,
  )?.[1]
  return page?.replaceAll('_', ' ')
}
