import type { Citation, Fix } from '@veracite/core'
import { distance } from 'fastest-levenshtein'
import type { Cs1Condition } from '../cs1/evaluation.js'
import { englishName, hasParameter } from '../cs1/sort-unknown.js'
import { renameParameter, replaceValue } from './edit-parameters.js'

/** More slips than these make another word. */
const mostSlips = 2

/** What the words of `deadurl`, which went in 2019, are in `url-status`. */
const statusWords: ReadonlyMap<string, string> = new Map([
  ['yes', 'dead'],
  ['y', 'dead'],
  ['true', 'dead'],
  ['no', 'live'],
  ['n', 'live'],
  ['false', 'live'],
  ['unfit', 'unfit'],
  ['usurped', 'usurped'],
  ['bot: unknown', 'bot: unknown'],
])

/** Gives an unknown parameter the name that is suggested for it, where that is only spelled otherwise. */
export function renameUnknown(
  { parameter, data }: Cs1Condition,
  citation: Citation,
): Fix | undefined {
  const suggestion = String(data['suggestion'] ?? '')
  const isTaken = citation.parameters.some(({ name }) => name === suggestion)
  if (!parameter || suggestion === '' || isTaken) return undefined
  const rename = renameParameter(parameter, suggestion)
  if (/^dead-?url$/i.test(parameter.rawName)) {
    const word = statusWords.get(parameter.value.toLowerCase())
    return word === undefined
      ? undefined
      : { safe: true, edits: [rename, replaceValue(parameter, word)] }
  }
  if (parameter.name === suggestion) return { safe: true, edits: [rename] }
  const isSlip = distance(parameter.rawName.toLowerCase(), suggestion) <= mostSlips
  return isSlip ? { safe: false, edits: [rename] } : undefined
}

/** Gives a parameter by the name of another wiki the name that it has here. */
export function renameForeign({ parameter }: Cs1Condition, citation: Citation): Fix | undefined {
  const name = parameter && englishName(parameter.rawName)
  if (!parameter || name === undefined || hasParameter(citation, name)) return undefined
  return { safe: true, edits: [renameParameter(parameter, name)] }
}
