import type { Citation, Fix, Parameter, Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { renameParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'deprecated-param',
    description: 'A parameter that is being retired',
    rationale: 'Wikipedia is about to drop the parameter; another one, or none, takes its place.',
    messages: {
      retired:
        '“{name}” is being retired; see the template’s documentation for what to use instead',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |authors=Ann Lee and Bo Ek}}',
        },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |authors=Ann Lee}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee}}',
        },
      ],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee}}' },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['err_deprecated_params', 'maint_authors'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_deprecated_params: 'retired', maint_authors: 'retired' },
      at: 'name',
      fix: ({ parameter }, citation) => parameter && renameRetired(parameter, citation),
    }),
})

/** Gives a parameter the name that took the place of its own, where the value means the same there. */
function renameRetired(parameter: Parameter, { parameters }: Citation): Fix | undefined {
  const { rawName, value } = parameter
  const isFree = (wanted: RegExp): boolean => !parameters.some(({ name }) => wanted.test(name))
  // More than one name cannot be told apart surely.
  const isOne = !/[,;&<\n]|\b(?:and|und|et|y|with)\b|\{\{/i.test(value)
  if (rawName === 'authors' && isOne && isFree(/^(?:author|last|first|vauthors)\d*$/))
    return { safe: true, edits: [renameParameter(parameter, 'author')] }
  if (rawName === 'transcripturl')
    return { safe: true, edits: [renameParameter(parameter, 'transcript-url')] }
  return undefined
}
