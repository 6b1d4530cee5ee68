import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'
import { findRole } from '../text/name-labels.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'generic-name',
    description: 'A name that is nobody’s',
    rationale:
      'Words such as “Editor”, “About us” or “Facebook” come from a page’s furniture, not from who wrote it.',
    messages: {
      generic: '“{value}” in “{name}” is not a person’s name; give the author, or leave it out',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |author=About us}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |website=Harbour News |author=Ann Lee}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    englishOnly: true,
    cs1: ['err_generic_name'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_generic_name: { generic: 'generic' } },
      only: ({ parameter }) => findRole(parameter?.value ?? '') === undefined,
      fix: ({ parameter }, { parameters }) => {
        const number = /(?<!\d)\d*$/.exec(parameter?.name ?? '')?.[0] ?? ''
        // What else says something of the person would be left over.
        const others = parameters.filter(
          ({ name }) => /^(?:author|last|first|editor)/.test(name) && name.endsWith(number),
        )
        if (!parameter || others.length > 1 || !/^(?:author|last)1?$/.test(parameter.name))
          return undefined
        return { safe: false, edits: [removeParameter(context, parameter)] }
      },
    }),
})
