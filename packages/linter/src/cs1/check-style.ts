import { slots } from '../data/cs1-aliases.js'
import type { Evaluation } from './evaluation.js'

/** Whether a citation is set in Citation Style 2, with commas between its parts. */
export function isCs2(evaluation: Evaluation): boolean {
  const mode = evaluation.meta(slots.Mode)?.value
  return mode === 'cs2' || (mode !== 'cs1' && evaluation.citationClass === 'citation')
}

/** Checks the mark that ends the citation; a quotation takes its place. */
export function checkStyle(evaluation: Evaluation): void {
  const postscript = evaluation.meta(slots.PostScript)
  if (!postscript) return
  const { value } = postscript
  const isCitation = evaluation.citationClass === 'citation'
  const isNone = value.toLowerCase() === 'none'
  const isDefault = isNone ? isCitation || isCs2(evaluation) : value === '.' && !isCs2(evaluation)
  if (isDefault || (!isNone && isLong(value) && !holdsQuotation(evaluation))) {
    evaluation.report('maint_postscript', { parameter: postscript })
  }
}

function isLong(value: string): boolean {
  return value.length > 2 || [...value].length > 1
}

/** Whether a citation quotes what it cites. */
export function holdsQuotation(evaluation: Evaluation): boolean {
  const quote =
    evaluation.meta(slots.Quote) ??
    evaluation.meta(slots.TransQuote) ??
    evaluation.meta(slots.ScriptQuote)
  return quote !== undefined
}
