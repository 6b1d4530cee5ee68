import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'vancouver-style',
    description: 'A name that breaks Vancouver style',
    rationale:
      'In Vancouver style a name is a surname and at most two initials without full stops, in Latin letters: “Lee AB”.',
    messages: {
      punctuation:
        'Name {number} in “{name}” has a full stop or semicolon; in Vancouver style initials have none',
      name: 'Name {number} in “{name}” has no surname',
      missingComma: 'A comma seems to be missing in name {number} of “{name}”',
      initials:
        'Name {number} in “{name}” must end with one or two initials in capitals, without space between them',
      suffix: 'The end of name {number} in “{name}” is no suffix such as “Jr” or “3rd”',
      nonLatin:
        'Name {number} in “{name}” holds characters that Vancouver style does not allow; write it in Latin letters, or in double parentheses',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |vauthors=Lee A. B.}}',
        },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |vauthors=Lee ABC}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |vauthors=Lee AB, Ek B}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    englishOnly: true,
    cs1: ['err_vancouver'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_vancouver: {
          punctuation: 'punctuation',
          name: 'name',
          'missing-comma': 'missingComma',
          initials: 'initials',
          suffix: 'suffix',
          'non-latin': 'nonLatin',
        },
      },
    }),
})
