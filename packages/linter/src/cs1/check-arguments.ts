import type { Parameter } from '@veracite/core'
import type { Evaluation } from './evaluation.js'
import { judgeParameter, nearestParameter, suggestParameter } from './known-parameters.js'

/** Sorts out which parameters the template accepts, and reports the others. */
export function checkArguments(evaluation: Evaluation): void {
  // As in any template, the last of several parameters of one name counts.
  const last = new Map<string, Parameter>()
  for (const parameter of evaluation.citation.parameters) last.set(parameter.rawName, parameter)
  for (const parameter of last.values()) checkArgument(evaluation, parameter)
}

function checkArgument(evaluation: Evaluation, parameter: Parameter): void {
  const { citationClass, version } = evaluation
  const { rawName, value } = parameter
  if (/^\d+$/.test(rawName)) {
    evaluation.report(value === '' ? 'err_param_unknown_empty' : 'err_text_ignored', { parameter })
    return
  }
  const standing = judgeParameter(rawName, citationClass, version)
  if (value === '') {
    if (standing !== 'valid') evaluation.report('err_param_unknown_empty', { parameter })
    return
  }
  if (standing === 'unknown') {
    const suggestion = suggestParameter(rawName, citationClass, version)
    if (suggestion === undefined) {
      const nearest = nearestParameter(rawName, citationClass)
      const detail = nearest === undefined ? 'unknown' : 'near'
      const data = nearest === undefined ? {} : { suggestion: nearest }
      evaluation.report('err_parameter_ignored', { parameter, detail, data })
      return
    }
    evaluation.report('err_parameter_ignored_suggest', { parameter, data: { suggestion } })
  }
  if (standing === 'deprecated' && !evaluation.has('err_deprecated_params')) {
    evaluation.report('err_deprecated_params', { parameter })
  }
  evaluation.accept(parameter)
}
