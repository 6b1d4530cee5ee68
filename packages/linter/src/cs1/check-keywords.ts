import { type Meta, slots } from '../data/cs1-aliases.js'
import { keywords } from '../data/cs1-keywords.js'
import { languageCodes, languageNames } from '../data/languages.js'
import type { Argument, Evaluation } from './evaluation.js'

const keywordList = (Object.entries(keywords) as [Meta, readonly string[]][]).map(
  ([meta, allowed]) => ({ slot: slots[meta], allowed }),
)

/** Checks the parameters that accept certain words only. */
export function checkKeywords(evaluation: Evaluation): void {
  for (const { slot, allowed } of keywordList) {
    const parameter = evaluation.meta(slot)
    if (parameter && !allowed.includes(parameter.value)) {
      const data = { allowed: allowed.join(', ') }
      evaluation.report('err_invalid_param_val', { parameter, data })
    }
  }
  const ref = evaluation.meta(slots.Ref)
  // The anchor that `harv` once asked for is now made for every citation.
  if (ref?.value === 'harv') {
    evaluation.report('err_invalid_param_val', { parameter: ref, data: { allowed: '' } })
  }
  checkLanguages(evaluation)
}

/** Whether a keyword parameter is given with a word that it accepts. */
export function hasKeyword(parameter: Argument | undefined, meta: Meta): parameter is Argument {
  return parameter !== undefined && keywords[meta]?.includes(parameter.value) === true
}

function checkLanguages(evaluation: Evaluation): void {
  const parameter = evaluation.meta(slots.Language)
  if (!parameter) return
  for (const language of parameter.value.split(',')) {
    if (!isLanguage(language.trim())) {
      evaluation.report('maint_unknown_lang', { parameter, data: { language: language.trim() } })
      return
    }
  }
}

/** Whether MediaWiki knows a language by its English name or its code. */
function isLanguage(language: string): boolean {
  const lower = language.toLowerCase()
  if (languageNames.has(lower) || languageCodes.has(lower)) return true
  const code = /^([a-z]{2,3})-/.exec(lower)?.[1]
  return code !== undefined && languageCodes.has(code)
}
