import type { Rule } from '@veracite/core'
import { distance } from 'fastest-levenshtein'
import { reportConditions } from '../cs1/report-conditions.js'
import { languageNames } from '../data/languages.js'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'lang-unknown',
    description: 'A language that is not recognised',
    rationale: 'The language is given by its code (“fr”) or its English name (“French”).',
    messages: {
      unknown:
        '“{language}” in “{name}” is no language that is known; write its code or its English name',
    },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |language=Martian}}',
        },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |language=Gernan}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |language=German}}',
        },
      ],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |language=fr}}' },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |year=2001 |language=German, pt-BR}}',
        },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'suggestion',
    englishOnly: true,
    cs1: ['maint_unknown_lang'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { maint_unknown_lang: 'unknown' },
      fix: ({ parameter }) => {
        const name = parameter && nearestLanguage(parameter.value)
        return parameter && name !== undefined
          ? { safe: false, edits: [replaceValue(parameter, name)] }
          : undefined
      },
    }),
})

/** The one language whose name is a slip away. */
function nearestLanguage(written: string): string | undefined {
  const lower = written.toLowerCase()
  if (!/^[a-z]{5,20}$/.test(lower)) return undefined
  const near = [...languageNames].filter(
    (name) => Math.abs(name.length - lower.length) <= 1 && distance(name, lower) === 1,
  )
  const [name] = near
  return near.length === 1 && name ? name.charAt(0).toUpperCase() + name.slice(1) : undefined
}
