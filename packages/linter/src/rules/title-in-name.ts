import type { Fix, Parameter, Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'
import { findRole } from '../text/name-labels.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'title-in-name',
    description: 'A role inside a name',
    rationale:
      'The template adds “ed.” itself where the name stands in “editor=”; in the name it is one too many.',
    messages: {
      role: '“{label}” is no part of a name; take it out of “{name}={value}”; the place of editors is “editor=”',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |author=Lee, Ann (ed.) |publisher=Harbour Press |date=2001}}',
        },
        {
          text: '{{cite book |title=Tides |author=edited by Ann Lee |publisher=Harbour Press |date=2001}}',
        },
        {
          text: '{{cite book |title=Tides |editor=Lee, Ann (ed.) |publisher=Harbour Press |date=2001}}',
          fixed: '{{cite book |title=Tides |editor=Lee, Ann |publisher=Harbour Press |date=2001}}',
        },
      ],
      good: [
        { text: '{{cite book |title=Tides |editor=Lee, Ann |publisher=Harbour Press |date=2001}}' },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['err_generic_name'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_generic_name: { generic: 'role' } },
      only: ({ parameter }) => findRole(parameter?.value ?? '') !== undefined,
      data: ({ parameter }) => ({ label: findRole(parameter?.value ?? '') ?? '' }),
      fix: ({ parameter }) => (parameter ? removeRole(parameter) : undefined),
    }),
})

/** Takes the role out of an editor's name; of an author it would be lost. */
function removeRole(parameter: Parameter): Fix | undefined {
  const { name, value, valueSpan } = parameter
  const isPlain = valueSpan.end.offset - valueSpan.start.offset === value.length
  const label = findRole(value)
  if (!/^editor/.test(name) || label === undefined || !isPlain) return undefined
  const better = value.replace(label, '').replace(/(?<![,;\s])[,;\s]+$|^[,;\s]+/g, '')
  return better === '' ? undefined : { safe: true, edits: [replaceValue(parameter, better)] }
}
