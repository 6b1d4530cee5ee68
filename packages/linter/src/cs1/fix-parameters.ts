import type { Fix, RunContext } from '@veracite/core'
import { removeParameter, replaceValue } from '../text/edit-parameters.js'
import type { Cs1Condition } from './evaluation.js'

/** The repair of a condition that takes its parameter away. */
export function removeIt(run: RunContext): (condition: Cs1Condition) => Fix | undefined {
  return ({ parameter }) => parameter && { safe: true, edits: [removeParameter(run, parameter)] }
}

/** The repair of a condition that rewrites the value as it is written; none where nothing changes. */
export function rewriteIt(
  run: RunContext,
  rewrite: (written: string, condition: Cs1Condition) => string | undefined,
): (condition: Cs1Condition) => Fix | undefined {
  return (condition) => {
    const { parameter } = condition
    if (!parameter) return undefined
    const { start, end } = parameter.valueSpan
    const written = run.document.text.slice(start.offset, end.offset)
    const text = rewrite(written, condition)
    if (text === undefined || text === written) return undefined
    return { safe: true, edits: [replaceValue(parameter, text)] }
  }
}
