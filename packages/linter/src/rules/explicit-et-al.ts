import type { Citation, Fix, Parameter, Rule, RunContext } from '@veracite/core'
import { stripEtAl } from '../cs1/names.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import {
  removeParameter,
  renameParameter,
  replaceValue,
  setParameter,
} from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'explicit-et-al',
    description: '“et al.” typed into a name',
    rationale: 'The words become part of the name. “display-authors=etal” says the same properly.',
    messages: {
      etAl: 'Take “et al.” out of “{name}”, and add “display-authors=etal” (or “display-editors=etal”)',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee et al.}}',
          fixed:
            '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee |display-authors=etal}}',
        },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last1=Lee |first1=Ann |last2=et al.}}',
          fixed:
            '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |last1=Lee |first1=Ann |display-authors=etal}}',
        },
      ],
      good: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |author=Ann Lee |display-authors=etal}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    englishOnly: true,
    cs1: ['err_etal'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_etal: 'etAl' },
      fix: ({ parameter }, citation) => parameter && moveEtAl(context, citation, parameter),
    }),
})

/** The parameters that say of each list of names that there are more. */
const displays: readonly (readonly [names: RegExp, display: string])[] = [
  [/^(?:v?authors?|last|first|surname|given|people)\d*$|^author-?\d*-/, 'display-authors'],
  [/^(?:veditors|editor)/, 'display-editors'],
  [/^translator/, 'display-translators'],
  [/^contributor/, 'display-contributors'],
  [/^interviewer/, 'display-interviewers'],
]

/** Takes “et al.” out of a name, and says so where the template reads it. */
function moveEtAl(run: RunContext, citation: Citation, parameter: Parameter): Fix | undefined {
  const display = displays.find(([names]) => names.test(parameter.name))?.[1]
  const { start, end } = parameter.valueSpan
  const isPlain = run.document.text.slice(start.offset, end.offset) === parameter.value
  if (display === undefined || !isPlain || citation.form === 'flattened') return undefined
  const name = stripEtAl(parameter.value).trim()
  const isSaid = citation.parameters.some((other) => other.name === display && other.value !== '')
  if (isSaid) {
    const edit = name === '' ? removeParameter(run, parameter) : replaceValue(parameter, name)
    return { safe: true, edits: [edit] }
  }
  if (name === '')
    return {
      safe: true,
      edits: [renameParameter(parameter, display), replaceValue(parameter, 'etal')],
    }
  const addition = { after: parameter, name: display, value: 'etal' }
  const edits = [replaceValue(parameter, name), setParameter(run, citation, addition)]
  return { safe: true, edits }
}
