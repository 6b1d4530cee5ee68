import type { Parameter } from '@veracite/core'
import { lastOfEachName } from '../text/repeated-names.js'
import { checkValue } from './check-values.js'
import type { Argument, Evaluation } from './evaluation.js'
import { nearestParameter, suggestParameter } from './known-parameters.js'
import type { ParameterFacts } from './parameter-facts.js'

/** Sorts out which parameters the template accepts, and checks the value of each by itself. */
export function checkArguments(evaluation: Evaluation): void {
  for (const parameter of lastOfEachName(evaluation.citation)) {
    checkArgument(evaluation, parameter)
  }
}

function checkArgument(evaluation: Evaluation, parameter: Parameter): void {
  const { rawName, value } = parameter
  const facts = evaluation.table.get(rawName)
  if (value === '') {
    if (facts.isPositional || facts.standing !== 'valid') {
      evaluation.report('err_param_unknown_empty', { parameter: { rawName, value, parameter } })
    }
    return
  }
  const argument = { rawName, value, parameter }
  if (facts.isPositional) evaluation.report('err_text_ignored', { parameter: argument })
  else if (facts.standing !== 'valid' && !isAccepted(evaluation, argument, facts)) return
  const seen = checkValue(evaluation, argument, facts)
  if (facts.isPositional) return
  evaluation.accept(seen === value ? argument : { ...argument, value: seen }, facts)
}

function isAccepted(
  evaluation: Evaluation,
  parameter: Argument,
  { standing }: ParameterFacts,
): boolean {
  if (standing === 'deprecated' && !evaluation.has('err_deprecated_params')) {
    evaluation.report('err_deprecated_params', { parameter })
  }
  if (standing !== 'unknown') return true
  const { citationClass, version } = evaluation
  const suggestion = suggestParameter(parameter.rawName, citationClass, version)
  if (suggestion !== undefined) {
    evaluation.report('err_parameter_ignored_suggest', { parameter, data: { suggestion } })
    return true
  }
  const nearest = nearestParameter(parameter.rawName, citationClass, version)
  const detail = nearest === undefined ? 'unknown' : 'near'
  const data = nearest === undefined ? {} : { suggestion: nearest }
  evaluation.report('err_parameter_ignored', { parameter, detail, data })
  return false
}
