import type { Citation } from '@veracite/core'
import { foreignParameters } from '../data/foreign-parameters.js'
import type { Cs1Condition } from './evaluation.js'
import { isAcceptedSomewhere } from './known-parameters.js'

/** What an unknown parameter is: each kind has a rule of its own. */
export type UnknownKind =
  /** A part of a date, as templates had it until 2014. */
  | 'date-part'
  /** The name that another wiki has for a parameter. */
  | 'foreign'
  /** A parameter of other templates. */
  | 'elsewhere'
  | 'unknown'

/** Tells what an unknown parameter is. */
export function sortUnknown({ parameter }: Cs1Condition): UnknownKind {
  const name = parameter?.rawName ?? ''
  if (/^(?:month|day)$/i.test(name)) return 'date-part'
  if (englishName(name) !== undefined) return 'foreign'
  return isAcceptedSomewhere(name) ? 'elsewhere' : 'unknown'
}

/** The English name of a parameter of another wiki. */
export function englishName(written: string): string | undefined {
  if (written.length > longestName) return undefined
  const name = written.toLowerCase().replace(/[\s_-]+/g, '')
  const [number = ''] = /(?<!\d)\d+$/.exec(name) ?? []
  const known =
    foreignParameters.get(name) ?? foreignParameters.get(name.replace(/(?<!\d)\d+$/, '#'))
  return known?.replace('#', number)
}

const longestName = 40

/** Whether a citation has a parameter of a canonical name already. */
export function hasParameter(citation: Citation, wanted: string): boolean {
  return citation.parameters.some(({ name, value }) => name === wanted && value !== '')
}
