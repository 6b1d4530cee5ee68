import type { Fix } from '@veracite/core'
import { replaceValue } from '../../text/edit-parameters.js'
import type { Cs1Condition } from '../evaluation.js'
import { cleanIdentifier } from './clean-identifier.js'

/** Leaves of a value only the identifier in it. */
export function fixIdentifier({ parameter }: Cs1Condition): Fix | undefined {
  const cleaned = parameter && cleanIdentifier(parameter.name, parameter.value)
  return parameter && cleaned !== undefined
    ? { safe: true, edits: [replaceValue(parameter, cleaned)] }
    : undefined
}
